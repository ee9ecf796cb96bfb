package io.omnisupport.channels.spi;

import io.omnisupport.customers.ChannelIdentity.Evidence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Account that an event came from.
 *
 * @param externalId where an answer goes to
 * @param address what a human recognises; null when there is nothing better than the id
 * @param name as the provider tells it; null when unknown
 */
public record Sender(
        String externalId,
        @Nullable String address,
        @Nullable String name,
        @Nullable Locale locale,
        Evidence.Kind evidence) {}
