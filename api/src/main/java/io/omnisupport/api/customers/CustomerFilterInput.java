package io.omnisupport.api.customers;

import io.omnisupport.customers.Customer;
import io.omnisupport.platform.Choice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Condition on customers, as the schema has it. */
record CustomerFilterInput(@Nullable StageInput stage) {
    record StageInput(@Nullable Set<Customer.Stage> in, @Nullable Set<Customer.Stage> notIn) {}

    static Choice<Customer.Stage> stages(@Nullable CustomerFilterInput filter) {
        return filter == null || filter.stage() == null
                ? Choice.any()
                : new Choice<>(filter.stage().in(), filter.stage().notIn());
    }
}
