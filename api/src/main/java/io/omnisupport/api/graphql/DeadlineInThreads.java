package io.omnisupport.api.graphql;

import io.micrometer.context.ThreadLocalAccessor;
import io.omnisupport.platform.Deadline;
import org.jspecify.annotations.Nullable;

/** Carries a request's deadline to every thread that works for it. */
class DeadlineInThreads implements ThreadLocalAccessor<Deadline> {
    static final String KEY = "deadline";

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable Deadline getValue() {
        return Deadline.current();
    }

    @Override
    public void setValue(Deadline deadline) {
        Deadline.bind(deadline);
    }

    @Override
    public void setValue() {
        Deadline.bind(null);
    }
}
