package io.omnisupport.api.wiring;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences for people, from the bundle of each module; English for languages we don't speak. */
@Configuration(proxyBeanMethods = false)
class SentencesConfiguration {
    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/platform",
                "messages/tenancy",
                "messages/conversations",
                "messages/channels",
                "messages/door");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.ENGLISH);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
