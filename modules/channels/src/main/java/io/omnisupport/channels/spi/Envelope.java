package io.omnisupport.channels.spi;

import org.jspecify.annotations.Nullable;

/**
 * Outside of a raw event.
 *
 * @param externalId the provider's id of the event, unique in the inbox
 * @param senderKey events with the same key are handled in order, others in parallel
 * @param groupKey events of one sender with the same key make one message, such as an album; null
 *     for none
 */
public record Envelope(String externalId, String senderKey, @Nullable String groupKey) {}
