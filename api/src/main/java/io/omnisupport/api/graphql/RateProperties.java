package io.omnisupport.api.graphql;

import io.omnisupport.platform.RateLimits.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much callers may ask for over time. Points are those of {@code extensions.cost}.
 *
 * @param staffPoints most points that an operator can spend at once, over all sessions
 * @param staffPerSecond points that an operator gets back per second
 * @param widgetPoints the same for a visitor, and for all strangers of one address together
 * @param widgetPerSecond the same
 * @param addressRequests most requests of one network address at once, whoever sends them
 * @param addressPerSecond requests that an address gets back per second
 */
@ConfigurationProperties("omnisupport.rates")
record RateProperties(
        @DefaultValue("50000") long staffPoints,
        @DefaultValue("1000") long staffPerSecond,
        @DefaultValue("5000") long widgetPoints,
        @DefaultValue("100") long widgetPerSecond,
        @DefaultValue("3000") long addressRequests,
        @DefaultValue("100") long addressPerSecond) {
    Rate staff() {
        return new Rate(staffPoints, staffPerSecond);
    }

    Rate widget() {
        return new Rate(widgetPoints, widgetPerSecond);
    }

    Rate address() {
        return new Rate(addressRequests, addressPerSecond);
    }
}
