package io.omnisupport.customers;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;

/** People who write in. */
public interface Customers {
    /** The existing ones among these ids. */
    Map<CustomerId, Customer> find(WorkspaceId workspace, Collection<CustomerId> ids);

    /** All or some stages by creation, the newest first when descending. */
    Page<Customer> page(
            Actor actor, Choice<Customer.Stage> stages, boolean descending, PageRequest page);

    /** How many match; empty when there are more than 10,000. */
    OptionalInt count(Actor actor, Choice<Customer.Stage> stages);
}
