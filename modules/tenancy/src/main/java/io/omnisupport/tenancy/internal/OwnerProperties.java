package io.omnisupport.tenancy.internal;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom an empty installation belongs to; without e-mail address and password nobody is made.
 *
 * @param email address to sign in with
 * @param password password to sign in with, which may be removed from the settings afterwards
 * @param name full name of the owner
 * @param workspace name of the first workspace
 * @param locale its language
 * @param timeZone its time zone
 */
@ConfigurationProperties("omnisupport.owner")
record OwnerProperties(
        @DefaultValue("") String email,
        @DefaultValue("") String password,
        @DefaultValue("Owner") String name,
        @DefaultValue("Support") String workspace,
        @DefaultValue("ru") Locale locale,
        @DefaultValue("Europe/Moscow") ZoneId timeZone) {
    boolean isGiven() {
        return !email.isBlank() || !password.isEmpty();
    }

    /** Holds a password: never prints itself. */
    @Override
    public String toString() {
        return "OwnerProperties";
    }
}
