package io.omnisupport.channels;

import java.util.Map;

/** The only way in for providers. */
public interface InboundGateway {
    /**
     * Verifies the signature over the raw bytes, masks card numbers in memory, stores the event in
     * a transaction of its own, and returns; everything else happens later.
     */
    Verdict accept(RawHook hook);

    /** A request as it came; header names in lower case, body capped by the door. */
    record RawHook(
            ChannelType channel, String inboxKey, Map<String, String> headers, byte[] body) {}

    /** What the door answers. */
    enum Verdict {
        /** Stored, or stored before: 200. */
        ACCEPTED,
        /** No such inbox for this channel: 404. */
        UNKNOWN_INBOX,
        /** Wrong or missing signature; nothing stored: 401. */
        BAD_SIGNATURE,
        /** Not what the provider sends; nothing stored: 400. */
        MALFORMED
    }
}
