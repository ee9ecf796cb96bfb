package io.omnisupport.demo;

/** What a newcomer reads when everything is up. */
final class Welcome {
    private Welcome() {}

    static void print(int port, String telegram) {
        String base = "http://localhost:" + port;
        System.out.printf(
                """

                OmniSupport is up.

                  Admin UI            %1$s/admin/
                    owner             %2$s  /  %4$s
                    operator          %3$s  /  %4$s
                  Demo shop + widget  %1$s/demo/
                  Telegram double     %5$s/   (write to the bot as a customer)
                  GraphiQL            %1$s/graphiql/
                  GraphQL endpoint    %1$s/graphql

                Stop with Ctrl+C; data stays in ./.data

                """,
                base, DemoStaff.ANNA, DemoStaff.BORIS, DemoStaff.PASSWORD, telegram);
    }
}
