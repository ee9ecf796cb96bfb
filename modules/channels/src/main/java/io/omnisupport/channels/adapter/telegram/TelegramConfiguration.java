package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.platform.OutboundHttp;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the adapter a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramProperties.class)
class TelegramConfiguration {
    @Bean
    ChannelAdapter telegramAdapter(OutboundHttp http, TelegramProperties properties, Clock clock) {
        return new TelegramAdapter(http, properties, clock);
    }
}
