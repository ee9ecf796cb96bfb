package io.omnisupport.demo;

import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.Operators.NewOperator;
import io.omnisupport.tenancy.Role;
import io.omnisupport.tenancy.Workspaces;
import java.time.ZoneId;
import java.util.Locale;

/** The shop and the people who work there. */
class DemoStaff {
    static final String PASSWORD = "forest-walk-42";
    static final String ANNA = "anna@lesnoy.example";
    static final String BORIS = "boris@lesnoy.example";

    private final Workspaces workspaces;
    private final Operators operators;

    DemoStaff(Workspaces workspaces, Operators operators) {
        this.workspaces = workspaces;
        this.operators = operators;
    }

    record Hired(WorkspaceId workspace, OperatorActor anna, OperatorActor boris) {}

    boolean isNeeded() {
        return workspaces.all().isEmpty();
    }

    Hired hire() {
        WorkspaceId workspace =
                workspaces.create("Лесной", Locale.of("ru"), ZoneId.of("Europe/Moscow")).id();
        return new Hired(
                workspace,
                hire(workspace, "Анна Орлова", "Анна", ANNA, Role.OWNER),
                hire(workspace, "Борис Лебедев", "Борис", BORIS, Role.OPERATOR));
    }

    private OperatorActor hire(
            WorkspaceId workspace, String name, String publicName, String email, Role role) {
        Operator operator =
                done(
                        operators.create(
                                new SystemActor(workspace, "demo"),
                                new NewOperator(name, publicName, email, PASSWORD, role)));
        return new OperatorActor(workspace, operator.id().value(), name, role.scopes());
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(T value) -> value;
            case Refused<T>(var refusal) ->
                    throw new IllegalStateException("The demo can't be made: " + refusal);
        };
    }
}
