package io.omnisupport.tenancy;

import io.omnisupport.platform.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * Too many wrong passwords for this account or from this address; the next try may succeed after a
 * while. Says nothing about whether the account exists.
 *
 * @param limit wrong passwords that are looked at without a pause
 * @param retryAfter time until a try is looked at again
 */
public record SignInThrottled(List<String> path, int limit, Duration retryAfter)
        implements Refusal {
    @Override
    public String messageKey() {
        return "refusal.sign-in-throttled";
    }

    @Override
    public List<Object> arguments() {
        return List.of(Math.max(1, retryAfter.toSeconds()));
    }
}
