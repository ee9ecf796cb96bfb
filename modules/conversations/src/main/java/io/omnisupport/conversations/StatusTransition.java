package io.omnisupport.conversations;

import java.time.Instant;

/** Where to move a conversation; each target brings its own data. */
public sealed interface StatusTransition {
    /** Our move again; also reopens a resolved conversation. */
    record Open() implements StatusTransition {}

    /** The customer's move. */
    record WaitCustomer() implements StatusTransition {}

    /** Waiting for someone else. */
    record Hold() implements StatusTransition {}

    /** Hidden until a time in the future or a message. */
    record Snooze(Instant until) implements StatusTransition {}

    /** Answered. */
    record Resolve() implements StatusTransition {}

    /** Over. */
    record Close(Conversation.CloseReason reason) implements StatusTransition {}
}
