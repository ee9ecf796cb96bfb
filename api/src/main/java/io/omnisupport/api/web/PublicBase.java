package io.omnisupport.api.web;

import graphql.GraphQLContext;
import io.omnisupport.api.security.RequestOrigin;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where browsers find us.
 *
 * @param publicUrl base of our public address; null means wherever the request went
 */
@ConfigurationProperties("omnisupport")
public record PublicBase(@Nullable URI publicUrl) {
    /** Address without a slash at its end. */
    public URI of(GraphQLContext context) {
        URI base =
                publicUrl == null || publicUrl.toString().isBlank()
                        ? RequestOrigin.get(context).base()
                        : publicUrl;
        return URI.create(base.toString().replaceAll("/+$", ""));
    }
}
