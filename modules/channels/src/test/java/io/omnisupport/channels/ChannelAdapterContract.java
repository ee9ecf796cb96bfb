package io.omnisupport.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.omnisupport.channels.InboundGateway.RawHook;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.InboundItem;
import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.InboundItem.Skipped;
import io.omnisupport.channels.spi.Outbound;
import io.omnisupport.channels.spi.Outbound.TextPart;
import io.omnisupport.channels.spi.SendOutcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every adapter promises. An adapter's own test extends it and adds what is special. */
public abstract class ChannelAdapterContract {
    /** The adapter, talking to a provider that answers as it should. */
    protected abstract ChannelAdapter adapter();

    /** An inbox of the channel with working secrets. */
    protected abstract Connection connection();

    /** Recorded bodies of hooks by file name; empty for a channel without hooks. */
    protected abstract Map<String, String> payloads();

    /** Headers that prove a hook of this inbox. */
    protected abstract Map<String, String> genuineHeaders();

    private RawHook hook(Map<String, String> headers) {
        return new RawHook(adapter().channel(), connection().key(), headers, body());
    }

    private byte[] body() {
        return payloads().values().stream().findFirst().orElse("{}").getBytes(UTF_8);
    }

    @Test
    void knowsAGenuineHook() {
        assumeThat(payloads()).isNotEmpty();

        assertThat(adapter().isGenuine(connection(), hook(genuineHeaders()))).isTrue();
    }

    @Test
    void refusesAHookWithoutProof() {
        assertThat(adapter().isGenuine(connection(), hook(Map.of()))).isFalse();
    }

    @Test
    void refusesAHookWhoseProofDiffersByOneCharacter() {
        var forged = new HashMap<String, String>();
        genuineHeaders()
                .forEach((name, value) ->
                        forged.put(
                                name, (value.charAt(0) == 'x' ? 'y' : 'x') + value.substring(1)));

        assertThat(adapter().isGenuine(connection(), hook(forged))).isFalse();
    }

    @Test
    void givesEveryRecordedEventAnIdAndASender() {
        payloads()
                .forEach((name, body) -> {
                    var envelope = adapter().open(body.getBytes(UTF_8));
                    assertThat(envelope).as(name).isNotNull();
                    assertThat(envelope.externalId()).as(name).isNotEmpty();
                    assertThat(envelope.senderKey()).as(name).isNotEmpty();
                    assertThat(adapter().open(body.getBytes(UTF_8))).isEqualTo(envelope);
                });
    }

    @Test
    void refusesWhatTheProviderNeverSends() {
        for (String body : List.of("", "nonsense", "[]", "{}", "\"text\"", "{\"a\":", "null")) {
            assertThat(adapter().open(body.getBytes(UTF_8))).as(body).isNull();
        }
    }

    @Test
    void understandsOrExplainsEveryRecordedEvent() {
        payloads()
                .forEach((name, body) -> {
                    List<InboundItem> items = adapter().parse(body);
                    assertThat(items).as(name).isNotEmpty();
                    assertThat(items).as(name).allSatisfy(item -> isSound(item));
                });
    }

    private static void isSound(InboundItem item) {
        if (item instanceof Received received) {
            assertThat(received.blocks()).isNotEmpty();
            assertThat(received.externalId()).isNotEmpty();
        }
        if (item instanceof Skipped(String reason)) {
            assertThat(reason).startsWith("inbound.ignored.");
        }
    }

    @Test
    void sendsATextAsLongAsItSays() {
        var text = "я".repeat(adapter().limits().maxTextLength());

        var outcome =
                adapter()
                        .send(
                                connection(),
                                new Outbound(
                                        "371452009",
                                        new TextPart(text, List.of(), List.of()),
                                        null));

        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        assertThat(((SendOutcome.Sent) outcome).externalId()).isNotEmpty();
    }

    @Test
    void carriesWholeMessagesInPiecesItCanSend() {
        var limits = adapter().limits();

        assertThat(limits.maxMessageLength()).isGreaterThanOrEqualTo(limits.maxTextLength());
        assertThat(limits.maxTextLength()).isPositive();
        assertThat(limits.pace().inbox().burst()).isPositive();
        assertThat(limits.pace().recipient().burst()).isPositive();
    }

    @Test
    void tellsNoSecretWhenPrinted() {
        for (String secret : connection().credentials().values().values()) {
            assertThat(connection().toString()).doesNotContain(secret);
        }
    }

    @Test
    void takesDownAnInboxWithoutComplaint() {
        adapter().connector().detach(connection());
        adapter().connector().detach(connection());
    }
}
