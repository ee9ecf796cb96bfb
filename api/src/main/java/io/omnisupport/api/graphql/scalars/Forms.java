package io.omnisupport.api.graphql.scalars;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the scalars' texts are read. */
final class Forms {
    private static final DateTimeFormatter INSTANT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final Pattern PHONE_SPACE = Pattern.compile("[\\s()-]");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final int MAX_URL = 2_048;
    private static final int MAX_LOCALE = 35;
    private static final int MAX_MARKDOWN = 100_000;

    private Forms() {}

    static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return require(
                    !instant.isBefore(FIRST) && !instant.isAfter(LAST),
                    instant,
                    "years 1970 to 9999");
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("RFC 3339, such as 2026-11-23T02:21:44Z", wrong);
        }
    }

    static String write(Instant instant) {
        return INSTANT.format(instant.atOffset(ZoneOffset.UTC));
    }

    static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return require(
                    !duration.isNegative() && duration.compareTo(LONGEST) <= 0,
                    duration,
                    "from PT0S to P3650D");
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("ISO 8601, such as PT15M", wrong);
        }
    }

    static ZoneId zone(String text) {
        boolean isKnown = ZoneId.getAvailableZoneIds().contains(text) && text.contains("/");
        try {
            return ZoneId.of(require(isKnown, text, "IANA name, such as Europe/Moscow"));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("IANA name, such as Europe/Moscow", wrong);
        }
    }

    static Locale locale(String text) {
        try {
            require(!text.isEmpty() && text.length() <= MAX_LOCALE, text, "1 to 35 characters");
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException wrong) {
            throw new IllegalArgumentException("BCP 47 tag, such as ru or en-GB", wrong);
        }
    }

    static URI url(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("absolute address", wrong);
        }
        boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        return require(
                isWeb && uri.getHost() != null && text.length() <= MAX_URL,
                uri,
                "absolute https address of up to 2,048 characters");
    }

    static String phone(String text) {
        String digits = PHONE_SPACE.matcher(text.strip()).replaceAll("");
        return require(PHONE.matcher(digits).matches(), digits, "E.164, such as +79161234567");
    }

    static String markdown(String text) {
        return require(text.length() <= MAX_MARKDOWN, text, "at most 100,000 characters");
    }

    private static <T> T require(boolean isTrue, T value, String expected) {
        if (!isTrue) {
            throw new IllegalArgumentException(expected);
        }
        return value;
    }
}
