package io.omnisupport.tenancy.internal;

import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.SessionId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Row of a sign-in; changed only under its row lock. */
@Entity
@Table(name = "operator_session")
class SessionEntity {
    @Id private UUID id;
    @TenantId private UUID workspaceId;
    private UUID operatorId;
    private String device;
    private String address;
    private int epoch;
    private byte[] secretHash;
    private int generation;
    private Instant rotatedAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable End endReason;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SessionEntity() {}

    @SuppressWarnings("NullAway.Init")
    SessionEntity(SessionId id, OperatorId operator, Device device, byte[] secretHash, Span span) {
        this.id = id.value();
        this.operatorId = operator.value();
        this.device = device.name();
        this.address = device.address();
        this.epoch = 1;
        this.secretHash = secretHash;
        this.generation = 1;
        this.rotatedAt = span.from();
        this.expiresAt = span.until();
        this.createdAt = span.from();
    }

    /** Where someone signed in. */
    record Device(String name, String address) {}

    /** A stretch of time. */
    record Span(Instant from, Instant until) {}

    /** Why a session ended before its time. */
    enum End {
        REVOKED,
        TOKEN_REUSED
    }

    /** What presenting a refresh token means. */
    enum Use {
        /** The current one: the next generation has begun. */
        ROTATED,
        /** The one before, at nearly the same moment: the current generation is told again. */
        REPEATED,
        /** A spent one: somebody has a copy. */
        REUSED
    }

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    boolean knows(byte[] presentedHash) {
        return MessageDigest.isEqual(secretHash, presentedHash);
    }

    Use use(int presented, Span span, Duration repeatGrace) {
        if (presented == generation) {
            generation++;
            rotatedAt = span.from();
            expiresAt = span.until();
            return Use.ROTATED;
        }
        boolean justSpent =
                presented == generation - 1 && span.from().isBefore(rotatedAt.plus(repeatGrace));
        return justSpent ? Use.REPEATED : Use.REUSED;
    }

    /** Ends the session and makes every access token of it worthless. */
    void end(End reason, Instant now) {
        endedAt = now;
        endReason = reason;
        epoch++;
    }

    SessionId id() {
        return new SessionId(id);
    }

    OperatorId operator() {
        return new OperatorId(operatorId);
    }

    int epoch() {
        return epoch;
    }

    int generation() {
        return generation;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
