package io.omnisupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Every sentence is there in both languages and can be formatted. */
class SentencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"platform", "tenancy", "conversations", "channels", "door"})
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties english = read(bundle, "en");
        Properties russian = read(bundle, "ru");

        assertThat(russian.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .isNotEmpty();
        english.forEach((key, sentence) -> {
            assertThat(places(russian.getProperty((String) key), "ru"))
                    .as((String) key)
                    .isEqualTo(places((String) sentence, "en"));
            assertThat((String) sentence).as((String) key).doesNotContainPattern("(?<!')'(?!')");
        });
    }

    private static int places(String sentence, String language) {
        return new MessageFormat(sentence, Locale.of(language)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String bundle, String language) throws IOException {
        var properties = new Properties();
        var file = new ClassPathResource("messages/%s_%s.properties".formatted(bundle, language));
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
