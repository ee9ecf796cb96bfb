package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.Door.Answer;
import java.io.IOException;
import java.util.Map;

/** The page on which anybody can be a person in Telegram. */
final class Page {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> TYPES =
            Map.of(
                    "index.html", "text/html; charset=utf-8",
                    "page.css", "text/css; charset=utf-8",
                    "page.js", SCRIPT,
                    "chat.js", SCRIPT,
                    "bubble.js", SCRIPT,
                    "dom.js", SCRIPT,
                    "server.js", SCRIPT,
                    "words.js", SCRIPT);

    Answer answer(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        String type = TYPES.get(name);
        if (type == null) {
            return Answer.text(404, "text/plain", "Not found");
        }
        try (var resource = Page.class.getResourceAsStream("page/" + name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not in the build");
            }
            return new Answer(200, type, resource.readAllBytes());
        }
    }
}
