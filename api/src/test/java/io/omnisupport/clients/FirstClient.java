package io.omnisupport.clients;

import io.omnisupport.client.OmniSupportClient;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.session.OperatorSession;
import io.omnisupport.clients.operations.FirstClientEvents;
import io.omnisupport.clients.operations.FirstClientEvents.InboxEvent.MessageAdded;
import io.omnisupport.clients.operations.FirstClientInbox;
import java.net.URI;

/** Shows the inbox, and every message that comes. */
final class FirstClient {
    public static void main(String... args) {
        var session = OperatorSession.create();
        try (var client =
                OmniSupportClient.builder(URI.create(args[0]), "first-client")
                        .auth(session)
                        .build()) {
            session.signIn(args[1], args[2]);
            try (var stream = client.stream(FirstClientEvents.of())) {
                for (var signal : stream) {
                    switch (signal) {
                        // Everything after this moment is told: the time to query.
                        case StreamSignal.Ready<?> ready -> show(client);
                        case StreamSignal.Resync<?> resync -> show(client);
                        case StreamSignal.Event<?>(var cursor, MessageAdded(var at, var message))
                                when message != null ->
                                System.out.println("new: " + message.text());
                        case StreamSignal.Event<?> other -> {}
                    }
                }
            }
        }
    }

    private static void show(OmniSupportClient client) {
        for (var one : client.query(FirstClientInbox.of()).conversations().nodes()) {
            var preview = one.preview();
            String last = preview == null ? "" : preview.text();
            System.out.println(one.customer().name() + ": " + last);
        }
    }
}
