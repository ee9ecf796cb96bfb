package io.omnisupport.demo;

import static io.omnisupport.demo.DemoStaff.done;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.channels.Inboxes.AppearanceChange;
import io.omnisupport.channels.Inboxes.ConnectInbox;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.Inboxes.TelegramInput;
import io.omnisupport.channels.Inboxes.WidgetInput;
import io.omnisupport.demo.DemoStaff.Hired;
import io.omnisupport.devkit.telegram.FakeBot;
import io.omnisupport.devkit.telegram.FakeBotApi;
import java.net.URI;
import java.util.List;

/** The shop's channels: its site, and a bot at the Telegram double. */
class DemoInboxes {
    private final Inboxes inboxes;
    private final FakeBotApi telegram;

    DemoInboxes(Inboxes inboxes, FakeBotApi telegram) {
        this.inboxes = inboxes;
        this.telegram = telegram;
    }

    record Connected(Inbox site, Inbox bot, FakeBot telegram) {}

    Connected connect(Hired hired) {
        FakeBot bot = telegram.newBot("Лесной");
        return new Connected(
                connect(hired, "Сайт", site()),
                connect(
                        hired,
                        "Telegram",
                        new TelegramInput(
                                bot.token(), URI.create(telegram.uri()), Transport.POLLING)),
                bot);
    }

    private Inbox connect(Hired hired, String name, SettingsInput settings) {
        return done(
                inboxes.connect(hired.anna(), new ConnectInbox("demo-" + name, name, settings)));
    }

    private static SettingsInput site() {
        return new WidgetInput(
                new AppearanceChange(
                        null,
                        null,
                        null,
                        "#1F5F5B",
                        "Лесной",
                        "Поможем собраться в поход. Отвечаем за пару минут.",
                        "ru"),
                List.of());
    }
}
