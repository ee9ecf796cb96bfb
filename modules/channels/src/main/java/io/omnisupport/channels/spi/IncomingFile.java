package io.omnisupport.channels.spi;

import io.omnisupport.conversations.Attachments.NewAttachment;

/**
 * File of an inbound message that is still at the provider.
 *
 * @param key tells the same file in two versions of a message
 * @param reference what {@link ChannelAdapter#fetch} needs to bring it
 */
public record IncomingFile(NewAttachment attachment, String key, String reference) {}
