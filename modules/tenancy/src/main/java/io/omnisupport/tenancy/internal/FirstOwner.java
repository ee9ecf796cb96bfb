package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.Refusal.Taken;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Operators.NewOperator;
import io.omnisupport.tenancy.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Gives an installation without any workspace its first one and an owner, both or neither. */
@Component
class FirstOwner implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

    private final OwnerProperties owner;
    private final JpaWorkspaces workspaces;
    private final Operators operators;
    private final Transactions transactions;

    FirstOwner(
            OwnerProperties owner,
            JpaWorkspaces workspaces,
            Operators operators,
            Transactions transactions) {
        this.owner = owner;
        this.workspaces = workspaces;
        this.operators = operators;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (owner.isGiven() && workspaces.all().isEmpty()) {
            make();
        }
    }

    private void make() {
        var workspace = new WorkspaceId(UuidV7.next());
        switch (transactions.decide(workspace, () -> make(workspace))) {
            case Done<Operator>(Operator made) ->
                    LOG.info(
                            "Made the first workspace {} with its owner {}",
                            workspace.text(),
                            made.id().text());
            case Refused<Operator>(Taken _) -> LOG.info("Another node made the first workspace");
            case Refused<Operator>(var refusal) -> throw new OwnerRefused(refusal);
        }
    }

    private Outcome<Operator> make(WorkspaceId workspace) {
        workspaces.create(workspace, owner.workspace(), owner.locale(), owner.timeZone());
        return operators.create(
                new SystemActor(workspace, "tenancy.setup"),
                new NewOperator(
                        owner.name(), owner.name(), owner.email(), owner.password(), Role.OWNER));
    }
}
