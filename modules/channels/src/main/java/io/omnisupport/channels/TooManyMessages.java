package io.omnisupport.channels;

import io.omnisupport.platform.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * The visitor writes faster than the widget takes it; the same may work after the time given.
 *
 * @param limit messages that go at once after a pause
 */
public record TooManyMessages(List<String> path, int limit, Duration retryAfter)
        implements Refusal {
    @Override
    public String messageKey() {
        return "widget.too-many-messages";
    }

    @Override
    public List<Object> arguments() {
        return List.of(Math.max(1, retryAfter.toSeconds()));
    }
}
