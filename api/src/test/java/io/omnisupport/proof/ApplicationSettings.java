package io.omnisupport.proof;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Settings of the application in a process of its own: the test's engines, and short patience. */
final class ApplicationSettings {
    private static final List<String> ENGINES =
            List.of(
                    "spring.datasource.url",
                    "spring.datasource.username",
                    "spring.datasource.password",
                    "spring.flyway.url",
                    "spring.flyway.user",
                    "spring.flyway.password",
                    "omnisupport.platform.redis-uri");

    private ApplicationSettings() {}

    static Map<String, String> of(Environment environment, Path folder) {
        var settings = new HashMap<String, String>();
        ENGINES.forEach(name -> settings.put(name, environment.getRequiredProperty(name)));
        settings.put("omnisupport.platform.data-folder", folder.toString());
        settings.put("omnisupport.channels.lease", "5s");
        settings.put("omnisupport.channels.telegram.request-timeout", "3s");
        settings.put("omnisupport.channels.telegram.poll-timeout", "2s");
        settings.put("omnisupport.channels.telegram.chat-interval", "100ms");
        settings.put("omnisupport.channels.widget.burst", "1000");
        return settings;
    }
}
