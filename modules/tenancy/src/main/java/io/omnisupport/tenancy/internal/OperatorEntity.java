package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators.NewOperator;
import io.omnisupport.tenancy.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Row of an operator. */
@Entity
@Table(name = "operator")
class OperatorEntity {
    @Id private UUID id;
    @TenantId private UUID workspaceId;
    private String name;
    private String publicName;
    private byte[] emailCipher;
    private byte[] emailIndex;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Operator.State state;

    @Version private int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected OperatorEntity() {}

    @SuppressWarnings("NullAway.Init")
    OperatorEntity(OperatorId id, NewOperator told, Email email, String passwordHash, Instant now) {
        this.id = id.value();
        this.name = told.name().strip();
        this.publicName = told.publicName().strip();
        this.emailCipher = email.cipher();
        this.emailIndex = email.index();
        this.passwordHash = passwordHash;
        this.role = told.role();
        this.state = Operator.State.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The address as stored. */
    record Email(byte[] cipher, byte[] index) {}

    Operator view(String email) {
        return new Operator(
                new OperatorId(id), name, publicName, email, role, state, createdAt, updatedAt);
    }

    OperatorActor actor(WorkspaceId workspace) {
        return new OperatorActor(workspace, id, name, role.scopes());
    }

    byte[] emailCipher() {
        return emailCipher;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean maySignIn() {
        return state == Operator.State.ACTIVE;
    }
}
