package io.omnisupport.tenancy;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** People of a workspace. */
public interface Operators {
    /** The visible ones among these ids. */
    Map<OperatorId, Operator> find(WorkspaceId workspace, Collection<OperatorId> ids);

    /** All, by name. */
    Page<Operator> page(Actor actor, PageRequest page);

    /** How many there are. */
    int count(Actor actor);

    /** Adds an operator who signs in with this password. Refuses a taken e-mail address. */
    Outcome<Operator> create(Actor actor, NewOperator operator);

    /** What {@link #create} needs; the password is hashed with Argon2id. */
    record NewOperator(String name, String publicName, String email, String password, Role role) {}
}
