package io.omnisupport.channels.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the channels.
 *
 * @param workersEnabled false on nodes that only serve requests
 * @param sweep longest time that work waits when its wake-up got lost
 * @param lease work of a node that is silent for longer is taken over
 */
@ConfigurationProperties("omnisupport.channels")
public record ChannelsProperties(
        @DefaultValue("true") boolean workersEnabled,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("90s") Duration lease,
        @DefaultValue Inbound inbound,
        @DefaultValue Delivery delivery,
        @DefaultValue Files files,
        @DefaultValue Health health,
        @DefaultValue Widget widget) {
    /**
     * What came in.
     *
     * @param inFlight events handled at once on a node
     * @param retries tries after the first before an event is parked
     * @param groupWait time that parts of an album are waited for
     */
    public record Inbound(
            @DefaultValue("8") int inFlight,
            @DefaultValue("3") int retries,
            @DefaultValue("500ms") Duration firstPause,
            @DefaultValue("30s") Duration longestPause,
            @DefaultValue("1500ms") Duration groupWait) {}

    /**
     * What goes out.
     *
     * @param inFlight sends at once on a node
     * @param inFlightPerInbox sends at once of one inbox, over all nodes
     * @param retries tries after the first while the provider is down
     */
    public record Delivery(
            @DefaultValue("32") int inFlight,
            @DefaultValue("8") int inFlightPerInbox,
            @DefaultValue("9") int retries,
            @DefaultValue("2s") Duration firstPause,
            @DefaultValue("5m") Duration longestPause) {}

    /** Files brought from providers. */
    public record Files(
            @DefaultValue("4") int inFlight,
            @DefaultValue("3") int retries,
            @DefaultValue("2s") Duration firstPause,
            @DefaultValue("1m") Duration longestPause) {}

    /**
     * Watching inboxes.
     *
     * @param every pause between two checks of an inbox
     * @param polls inboxes polled at once by a node
     * @param pollPause rest of an inbox whose provider did not answer
     */
    public record Health(
            @DefaultValue("5m") Duration every,
            @DefaultValue("200") int polls,
            @DefaultValue("5s") Duration pollPause) {}

    /**
     * The web widget.
     *
     * @param interval time one message costs a visitor
     * @param burst messages a visitor may send at once
     */
    public record Widget(
            @DefaultValue("2s") Duration interval,
            @DefaultValue("10") int burst,
            @DefaultValue("1h") Duration accessLife,
            @DefaultValue("365d") Duration resumeLife) {}
}
