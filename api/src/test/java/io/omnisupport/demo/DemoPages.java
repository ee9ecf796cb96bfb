package io.omnisupport.demo;

import io.omnisupport.platform.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A shop that embeds the widget, as a bubble and as a block. */
final class DemoPages {
    private DemoPages() {}

    static RouterFunction<ServerResponse> routes(JdbcClient jdbc, Transactions transactions) {
        return RouterFunctions.route()
                .GET("/demo", _ -> page("shop", jdbc, transactions))
                .GET("/demo/", _ -> page("shop", jdbc, transactions))
                .GET("/demo/contact", _ -> page("contact", jdbc, transactions))
                .build();
    }

    private static ServerResponse page(String name, JdbcClient jdbc, Transactions transactions) {
        String key =
                transactions.system(() ->
                        jdbc.sql(
                                        """
                                        select key from inbox where channel = 'WIDGET'
                                            and is_enabled order by created_at limit 1\
                                        """)
                                .query(String.class)
                                .single());
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(read(name).replace("{{key}}", key));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("demo/" + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
