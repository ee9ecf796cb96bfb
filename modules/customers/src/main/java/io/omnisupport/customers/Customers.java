package io.omnisupport.customers;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** People who write in. */
public interface Customers {
    /** The existing ones among these ids. */
    Map<CustomerId, Customer> find(WorkspaceId workspace, Collection<CustomerId> ids);

    /** All or some stages; newest first by creation. */
    Page<Customer> page(Actor actor, Set<Customer.Stage> stages, PageRequest page);
}
