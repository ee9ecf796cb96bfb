package io.omnisupport.platform;

import java.time.Duration;

/**
 * What a bucket says to a wish.
 *
 * @param isGranted whether the tokens were taken; if not, nothing was
 * @param remaining tokens left afterwards
 * @param retryAfter how long until the same wish can be granted; zero when it was
 * @param fullAfter how long until the bucket is full again when nobody takes more
 */
public record Allowance(
        boolean isGranted, long remaining, Duration retryAfter, Duration fullAfter) {}
