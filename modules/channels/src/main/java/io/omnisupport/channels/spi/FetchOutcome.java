package io.omnisupport.channels.spi;

/** What became of bringing a file. */
public sealed interface FetchOutcome {
    /** Here it is. */
    record Fetched(byte[] bytes) implements FetchOutcome {}

    /** It will never come; the key says why. */
    record Refused(String reasonKey) implements FetchOutcome {}

    /** May work later. */
    record Unavailable() implements FetchOutcome {}
}
