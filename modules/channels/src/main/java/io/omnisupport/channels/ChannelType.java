package io.omnisupport.channels;

/** Messengers an inbox can connect; the names are those of the public schema. */
public enum ChannelType {
    TELEGRAM,
    WIDGET
}
