package io.omnisupport.api.customers;

import io.omnisupport.api.graphql.paging.OrderDirection;
import org.jspecify.annotations.Nullable;

/** Order of customers, as the schema has it; there is one field to sort by. */
record CustomerOrderInput(Field field, OrderDirection direction) {
    enum Field {
        CREATED_AT
    }

    /** The newest first unless told otherwise. */
    static boolean isDescending(@Nullable CustomerOrderInput order) {
        return order == null || order.direction() == OrderDirection.DESC;
    }
}
