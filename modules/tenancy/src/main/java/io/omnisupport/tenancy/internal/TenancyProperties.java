package io.omnisupport.tenancy.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of signing in.
 *
 * @param accessLifetime how long an access token lives
 * @param sessionLifetime how long a session lives without being used
 * @param repeatGrace how long the refresh token before the current one still answers, for tabs that
 *     refresh at the same moment
 * @param standingLifetime how long a node may go on without asking whether a session was revoked
 * @param accountTries wrong passwords for one account before it slows down
 * @param addressTries wrong passwords from one address before it slows down
 */
@ConfigurationProperties("omnisupport.tenancy")
record TenancyProperties(
        @DefaultValue("15m") Duration accessLifetime,
        @DefaultValue("30d") Duration sessionLifetime,
        @DefaultValue("60s") Duration repeatGrace,
        @DefaultValue("5s") Duration standingLifetime,
        @DefaultValue("5") int accountTries,
        @DefaultValue("20") int addressTries) {}
