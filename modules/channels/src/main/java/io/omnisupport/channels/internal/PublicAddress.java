package io.omnisupport.channels.internal;

import io.omnisupport.channels.ChannelType;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the world finds us.
 *
 * @param publicUrl base of our public address; null when nobody can call us
 */
@ConfigurationProperties("omnisupport")
public record PublicAddress(@Nullable URI publicUrl) {
    /** True when providers can call us. */
    public boolean isKnown() {
        return publicUrl != null && !publicUrl.toString().isBlank();
    }

    /** Where a provider posts events of an inbox; null when it can't. */
    public @Nullable URI hook(ChannelType channel, String key) {
        if (!isKnown() || publicUrl == null) {
            return null;
        }
        String base = publicUrl.toString().replaceAll("/+$", "");
        return URI.create(base + "/hooks/" + channel.name().toLowerCase(Locale.ROOT) + "/" + key);
    }
}
