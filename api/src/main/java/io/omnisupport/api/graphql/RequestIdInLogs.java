package io.omnisupport.api.graphql;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries the request's id to every thread that works for it, so that all its log lines have it.
 */
class RequestIdInLogs implements ThreadLocalAccessor<String> {
    @Override
    public Object key() {
        return RequestIds.LOG_KEY;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(RequestIds.LOG_KEY);
    }

    @Override
    public void setValue(String id) {
        MDC.put(RequestIds.LOG_KEY, id);
    }

    @Override
    public void setValue() {
        MDC.remove(RequestIds.LOG_KEY);
    }
}
