package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.tenancy.CredentialsRefused;
import io.omnisupport.tenancy.SessionId;
import io.omnisupport.tenancy.SessionStarted;
import io.omnisupport.tenancy.Sessions.SessionGrant;
import io.omnisupport.tenancy.Sessions.SignIn;
import io.omnisupport.tenancy.SignInThrottled;
import io.omnisupport.tenancy.internal.SessionEntity.Device;
import io.omnisupport.tenancy.internal.SignInNames.Account;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signing in. An unknown address walks the same way as a known one, down to the hash, and tries are
 * counted as failed before they are looked at, so that many at once gain nothing.
 */
@Component
class PasswordSignIn {
    private static final int LONGEST_DEVICE = 100;

    private final Transactions transactions;
    private final SignInNames names;
    private final SignInThrottle throttle;
    private final OperatorRows operators;
    private final PasswordHashes passwords;
    private final SessionRows sessions;
    private final SessionTokens tokens;
    private final SessionGrants grants;
    private final EventLog events;

    PasswordSignIn(
            Transactions transactions,
            SignInNames names,
            SignInThrottle throttle,
            OperatorRows operators,
            PasswordHashes passwords,
            SessionRows sessions,
            SessionTokens tokens,
            SessionGrants grants,
            EventLog events) {
        this.transactions = transactions;
        this.names = names;
        this.throttle = throttle;
        this.operators = operators;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.grants = grants;
        this.events = events;
    }

    Outcome<SessionGrant> signIn(SignIn told) {
        var email = told.email().strip().toLowerCase(Locale.ROOT);
        var index = names.index(SignInNames.EMAIL, email);
        var admission = throttle.admit(email, told.address());
        if (!admission.isOpen()) {
            return Outcome.refused(
                    new SignInThrottled(List.of(), throttle.freeTries(), admission.delay()));
        }
        var account = transactions.system(() -> names.find(index));
        var hash = transactions.read(account.workspace(), () -> passwordHash(account));
        if (!passwords.matches(told.password(), hash.orElse(null))) {
            return refused();
        }
        throttle.succeeded(admission);
        return transactions.write(account.workspace(), () -> start(account, told));
    }

    private Optional<String> passwordHash(Account account) {
        return Optional.ofNullable(operators.find(account.operator()))
                .filter(OperatorEntity::maySignIn)
                .map(OperatorEntity::passwordHash);
    }

    private Outcome<SessionGrant> start(Account account, SignIn told) {
        var operator = operators.find(account.operator());
        if (operator == null || !operator.maySignIn()) {
            return refused();
        }
        var secret = tokens.newSecret();
        var session =
                new SessionEntity(
                        new SessionId(UuidV7.next()),
                        account.operator(),
                        new Device(shortened(told.device()), told.address()),
                        SessionTokens.sha256(secret),
                        grants.span());
        sessions.add(session);
        events.append(
                operator.actor(account.workspace()),
                new SessionStarted(session.id(), account.operator()));
        return Outcome.done(grants.grant(account.workspace(), session, operator, secret));
    }

    private static String shortened(String device) {
        int length = device.codePointCount(0, device.length());
        return length <= LONGEST_DEVICE
                ? device
                : device.substring(0, device.offsetByCodePoints(0, LONGEST_DEVICE));
    }

    private static Outcome<SessionGrant> refused() {
        return Outcome.refused(new CredentialsRefused(List.of()));
    }
}
