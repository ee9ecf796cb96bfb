package io.omnisupport.api.graphql.scalars;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalars of {@code schema/graphql/platform/scalars.graphqls}, which describes them. */
@Component
class Scalars implements RuntimeWiringConfigurer {
    private static final List<ScalarForm<?>> FORMS =
            List.of(
                    new ScalarForm<>("DateTime", Instant.class, Forms::instant, Forms::write),
                    new ScalarForm<>(
                            "Duration", Duration.class, Forms::duration, Duration::toString),
                    new ScalarForm<>("TimeZone", ZoneId.class, Forms::zone, ZoneId::getId),
                    new ScalarForm<>("Locale", Locale.class, Forms::locale, Locale::toLanguageTag),
                    new ScalarForm<>("Url", URI.class, Forms::url, URI::toString),
                    text("PhoneNumber", Forms::phone),
                    text("Markdown", Forms::markdown));

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        FORMS.forEach(form -> wiring.scalar(form.scalar()));
        wiring.scalar(pattern("EmailAddress", "(?=.{1,254}$)[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
        wiring.scalar(pattern("HexColor", "#[0-9a-fA-F]{6}"));
        wiring.scalar(GraphQLScalarType.newScalar().name("Long").coercing(new LongForm()).build());
        // The engine's own ID is there already; ours takes its place.
        wiring.strictMode(false)
                .scalar(GraphQLScalarType.newScalar().name("ID").coercing(new IdForm()).build())
                .strictMode(true);
    }

    private static GraphQLScalarType pattern(String name, String pattern) {
        return ExtendedScalars.newRegexScalar(name).addPattern(Pattern.compile(pattern)).build();
    }

    private static ScalarForm<String> text(String name, Function<String, String> read) {
        return new ScalarForm<>(name, String.class, read, Function.identity());
    }
}
