package io.omnisupport.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessageKeysTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:inbox|delivery|reply|inbound|attachment|widget)\\.[a-z0-9.-]+[a-z0-9])\"");

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(
                        Path.of(
                                "src/main/resources/messages/channels_%s.properties"
                                        .formatted(language)))) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void everyKeyInTheSourcesHasASentenceInBothLanguages() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        keys.remove("inbox.credentials");

        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(bundle("ru").stringPropertyNames()).containsAll(keys);
        assertThat(bundle("en").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(bundle("ru").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("en").stringPropertyNames());
    }
}
