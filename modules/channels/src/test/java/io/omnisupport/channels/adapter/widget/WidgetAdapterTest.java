package io.omnisupport.channels.adapter.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.channels.ChannelAdapterContract;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.InboxSettings.Appearance;
import io.omnisupport.channels.InboxSettings.WidgetSettings;
import io.omnisupport.channels.Inboxes.WidgetInput;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.channels.spi.InboxConnector.Accepted;
import io.omnisupport.channels.spi.InboxConnector.Checked;
import io.omnisupport.channels.spi.InboxConnector.Rejected;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetAdapterTest extends ChannelAdapterContract {
    private static final Appearance LOOK =
            new Appearance(
                    Appearance.Mode.EMBED,
                    Appearance.Corner.BOTTOM_START,
                    Appearance.Theme.DARK,
                    "#112233",
                    "Магазин",
                    "Чем помочь?",
                    "ru");

    private final WidgetAdapter adapter = new WidgetAdapter();

    @Override
    protected ChannelAdapter adapter() {
        return adapter;
    }

    @Override
    protected Connection connection() {
        return new Connection(
                new WorkspaceId(UuidV7.next()),
                new InboxId(UuidV7.next()),
                "key",
                new WidgetSettings(LOOK, List.of("https://shop.example")),
                new Credentials(Map.of(Credentials.HOOK_SECRET, "a-secret-nobody-uses")));
    }

    @Override
    protected Map<String, String> payloads() {
        return Map.of();
    }

    @Override
    protected Map<String, String> genuineHeaders() {
        return Map.of("x-secret", "a-secret-nobody-uses");
    }

    private Checked check(WidgetInput input) {
        return adapter.connector().check(input, connection(), true);
    }

    @Test
    void keepsWhatIsNotGiven() {
        var accepted = (Accepted) check(new WidgetInput(null, null));

        assertThat(accepted.settings()).isEqualTo(connection().settings());
    }

    @Test
    void takesTheUsualLookForANewInbox() {
        var accepted =
                (Accepted) adapter.connector().check(new WidgetInput(null, null), null, false);

        var settings = (WidgetSettings) accepted.settings();
        assertThat(settings.appearance().mode()).isEqualTo(Appearance.Mode.BUBBLE);
        assertThat(settings.allowedOrigins()).isEmpty();
    }

    @Test
    void writesOriginsAsBrowsersDo() {
        var accepted =
                (Accepted)
                        check(
                                new WidgetInput(
                                        null,
                                        List.of("HTTPS://Shop.Example/", "http://localhost:5173")));

        assertThat(((WidgetSettings) accepted.settings()).allowedOrigins())
                .containsExactly("https://shop.example", "http://localhost:5173");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "https://shop.example/path", "javascript:alert(1)", ""})
    void refusesWhatIsNoOrigin(String origin) {
        assertThat(check(new WidgetInput(null, List.of(origin)))).isInstanceOf(Rejected.class);
    }
}
