package io.omnisupport.client;

import io.omnisupport.client.operation.Variables;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys by which the server recognises a repetition. */
public final class IdempotencyKeys {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IdempotencyKeys() {}

    /** A key for one intention: keep it with the input, and send both until there is an answer. */
    public static String next() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** True: the server recognises a repetition of the request by its key. */
    static boolean carriedBy(Variables variables) {
        Collection<@Nullable Object> values = variables.fields().values();
        return Stream.concat(Stream.of(variables.fields()), values.stream())
                .anyMatch(value ->
                        value instanceof Map<?, ?> fields
                                && fields.get("idempotencyKey") instanceof String);
    }
}
