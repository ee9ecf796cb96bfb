package io.omnisupport.channels;

import io.omnisupport.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider rejected the request; nothing was written. */
public record ProviderRefused(
        List<String> path, String messageKey, @Nullable String providerCode, boolean isRetryable)
        implements Refusal {}
