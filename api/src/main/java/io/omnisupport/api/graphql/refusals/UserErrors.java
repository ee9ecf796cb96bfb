package io.omnisupport.api.graphql.refusals;

import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.omnisupport.platform.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * The fields that all user errors share, from the refusal behind them. Which type a refusal is, is
 * told by its name.
 */
@Component
class UserErrors implements RuntimeWiringConfigurer {
    private final MessageSource messages;
    private List<String> types = List.of();

    UserErrors(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        types =
                registry.getTypes(ObjectTypeDefinition.class).stream()
                        .filter(type ->
                                type.getImplements().stream()
                                        .anyMatch(one ->
                                                ((TypeName) one).getName().equals("UserError")))
                        .map(ObjectTypeDefinition::getName)
                        .toList();
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String type : types) {
            String code = code(type);
            DataFetcher<String> codeFetcher = _ -> code;
            wiring.type(
                    type,
                    builder ->
                            builder.dataFetcher("message", this::message)
                                    .dataFetcher("code", codeFetcher)
                                    .dataFetcher("path", UserErrors::path));
        }
    }

    private String message(DataFetchingEnvironment environment) {
        Refusal refusal = refusal(environment);
        return Objects.requireNonNull(
                messages.getMessage(
                        refusal.messageKey(),
                        refusal.arguments().stream()
                                .map(argument -> inWords(argument, environment.getLocale()))
                                .toArray(),
                        environment.getLocale()));
    }

    /** States have words of their own. */
    private Object inWords(Object argument, Locale locale) {
        return argument instanceof String || argument instanceof Enum<?>
                ? Objects.requireNonNull(
                        messages.getMessage("state." + argument, null, argument.toString(), locale))
                : argument;
    }

    private static @Nullable Object path(DataFetchingEnvironment environment) {
        List<String> path = refusal(environment).path();
        return path.isEmpty() ? null : path;
    }

    private static Refusal refusal(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** {@code StateConflictError} becomes {@code STATE_CONFLICT}. */
    static String code(String type) {
        String name = type.substring(0, type.length() - "Error".length());
        return name.equals("Validation")
                ? "INVALID"
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
