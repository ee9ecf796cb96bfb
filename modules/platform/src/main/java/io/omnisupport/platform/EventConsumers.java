package io.omnisupport.platform;

import java.util.List;
import java.util.Map;

/** State of the event log's consumers, for people who run the platform. */
public interface EventConsumers {
    /** Positions not yet handled, by consumer name; gaps in the log count too. */
    Map<String, Long> lags();

    /** Lets a consumer begin again at the first entry kept; its parked entries come again too. */
    void replay(String consumer);

    /** Entries set aside, oldest first, at most 1,000. */
    List<Parked> parked();

    /** Hands a parked entry to its consumer now; false when it failed again or is not parked. */
    boolean retry(String consumer, long sequence);

    /** Entry that a consumer could not handle; {@code error} is the failure's class. */
    record Parked(String consumer, long sequence, int attempts, String error) {}
}
