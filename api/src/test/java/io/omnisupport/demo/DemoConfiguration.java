package io.omnisupport.demo;

import io.omnisupport.channels.Inboxes;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.Notes;
import io.omnisupport.conversations.Turns;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.devkit.DevStack;
import io.omnisupport.platform.Transactions;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Workspaces;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Demo workspace, shop page, and what is printed at the start. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoConfiguration {
    @Bean
    DemoStaff demoStaff(Workspaces workspaces, Operators operators) {
        return new DemoStaff(workspaces, operators);
    }

    @Bean
    DemoInboxes demoInboxes(Inboxes inboxes, DevStack stack) {
        return new DemoInboxes(inboxes, stack.telegram());
    }

    @Bean
    DemoConversations demoConversations(
            ChannelIdentities identities,
            Messages messages,
            Notes notes,
            Turns turns,
            Transactions transactions,
            JdbcClient jdbc) {
        return new DemoConversations(
                identities, messages, notes, turns, new DemoTime(transactions, jdbc));
    }

    @Bean
    ApplicationRunner demo(
            DemoStaff staff,
            DemoInboxes inboxes,
            DemoConversations conversations,
            DevStack stack,
            ServletWebServerApplicationContext server) {
        return _ -> {
            if (staff.isNeeded()) {
                var hired = staff.hire();
                conversations.tell(hired, inboxes.connect(hired));
            }
            Welcome.print(server.getWebServer().getPort(), stack.telegram().uri());
        };
    }

    @Bean
    RouterFunction<ServerResponse> demoPages(JdbcClient jdbc, Transactions transactions) {
        return DemoPages.routes(jdbc, transactions);
    }
}
