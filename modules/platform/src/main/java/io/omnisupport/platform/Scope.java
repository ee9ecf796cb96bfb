package io.omnisupport.platform;

/** Right of a role or token; the names are those of the public schema, which describes them. */
public enum Scope {
    SELF,
    WIDGET,
    WORKSPACE_MANAGE,
    OPERATORS_READ,
    CONVERSATIONS_READ,
    CONVERSATIONS_WRITE,
    MESSAGES_SEND,
    CUSTOMERS_READ,
    CUSTOMERS_CONTACT,
    INBOXES_READ,
    INBOXES_MANAGE,
    RAW_EVENTS_READ
}
