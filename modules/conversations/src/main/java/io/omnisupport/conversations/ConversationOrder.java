package io.omnisupport.conversations;

/** Order of a list of conversations; the id breaks ties. */
public record ConversationOrder(Field field, boolean descending) {
    /** Newest activity first. */
    public static final ConversationOrder NEWEST_ACTIVITY =
            new ConversationOrder(Field.LAST_ACTIVITY_AT, true);

    /** What to sort by; each has an index. Rows nobody waits for come last either way. */
    public enum Field {
        LAST_ACTIVITY_AT,
        WAITING_SINCE,
        CREATED_AT
    }
}
