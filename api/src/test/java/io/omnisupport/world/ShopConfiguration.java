package io.omnisupport.world;

import io.omnisupport.channels.Inboxes;
import io.omnisupport.devkit.telegram.FakeBotApi;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Sessions;
import io.omnisupport.tenancy.Workspaces;
import org.springframework.context.annotation.Bean;

/** Shops, and Telegram's double; for {@code @Import}. */
public class ShopConfiguration {
    @Bean
    FakeBotApi telegram() {
        return FakeBotApi.start(0);
    }

    @Bean
    Shops shops(
            Workspaces workspaces,
            Operators operators,
            Sessions sessions,
            Inboxes inboxes,
            FakeBotApi telegram) {
        return new Shops(workspaces, operators, sessions, inboxes, telegram);
    }
}
