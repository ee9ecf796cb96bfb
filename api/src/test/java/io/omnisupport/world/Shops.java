package io.omnisupport.world;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.channels.Inboxes.ConnectInbox;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.Inboxes.TelegramInput;
import io.omnisupport.channels.Inboxes.WidgetInput;
import io.omnisupport.devkit.telegram.FakeBotApi;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Operators.NewOperator;
import io.omnisupport.tenancy.Role;
import io.omnisupport.tenancy.Sessions;
import io.omnisupport.tenancy.Sessions.SignIn;
import io.omnisupport.tenancy.Workspaces;
import io.omnisupport.world.Shop.Employee;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens shops, each in a workspace of its own, by the product's own means. */
public final class Shops {
    /** Password of everybody who works in a shop. */
    public static final String PASSWORD = "forest-walk-42";

    private final Workspaces workspaces;
    private final Operators operators;
    private final Sessions sessions;
    private final Inboxes inboxes;
    private final FakeBotApi telegram;
    private final List<Shop> open = new CopyOnWriteArrayList<>();

    public Shops(
            Workspaces workspaces,
            Operators operators,
            Sessions sessions,
            Inboxes inboxes,
            FakeBotApi telegram) {
        this.workspaces = workspaces;
        this.operators = operators;
        this.sessions = sessions;
        this.inboxes = inboxes;
        this.telegram = telegram;
    }

    /** A shop whose people come in by this door, and that asks Telegram for news. */
    public Shop open(Door door) {
        return open(door, Transport.POLLING);
    }

    /** The same, with Telegram's news coming as wished. */
    public Shop open(Door door, Transport transport) {
        WorkspaceId workspace =
                workspaces.create("Ромашка", Locale.of("ru"), ZoneId.of("Europe/Moscow")).id();
        Employee anna = hire(door, workspace, "Анна Орлова", Role.OWNER);
        Employee boris = hire(door, workspace, "Борис Лебедев", Role.OPERATOR);
        var bot = telegram.newBot("Ромашка");
        var api = URI.create(telegram.uri());
        var shop =
                new Shop(
                        workspace,
                        anna,
                        boris,
                        connect(workspace, anna, "Сайт", new WidgetInput(null, List.of())),
                        connect(
                                workspace,
                                anna,
                                "Бот",
                                new TelegramInput(bot.token(), api, transport)),
                        bot,
                        telegram.uri());
        open.add(shop);
        return shop;
    }

    /** Closes all shops: nobody asks Telegram for their news any more. */
    public void close() {
        for (Shop shop : open) {
            done(inboxes.disconnect(owner(shop.workspace(), shop.anna()), shop.bot().id()));
        }
        open.clear();
    }

    /** One more operator of a workspace. */
    public Employee hire(Door door, WorkspaceId workspace, String name) {
        return hire(door, workspace, name, Role.OPERATOR);
    }

    private Employee hire(Door door, WorkspaceId workspace, String name, Role role) {
        String first = name.split(" ")[0];
        String email = UUID.randomUUID() + "@romashka.example";
        Operator operator =
                done(
                        operators.create(
                                new SystemActor(workspace, "test"),
                                new NewOperator(name, first, email, PASSWORD, role)));
        String address = "10.0.0." + UUID.randomUUID();
        var grant = done(sessions.signIn(new SignIn(email, PASSWORD, "test", address)));
        return new Employee(operator, door.stranger().with(grant.accessToken()));
    }

    private Inbox connect(
            WorkspaceId workspace, Employee owner, String name, SettingsInput settings) {
        String key = UUID.randomUUID().toString();
        return done(
                inboxes.connect(owner(workspace, owner), new ConnectInbox(key, name, settings)));
    }

    private static OperatorActor owner(WorkspaceId workspace, Employee employee) {
        Operator operator = employee.operator();
        return new OperatorActor(
                workspace, operator.id().value(), operator.name(), Role.OWNER.scopes());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(var refusal) ->
                    throw new IllegalStateException("The shop can't be opened: " + refusal);
        };
    }
}
