package io.omnisupport.api.security;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Scope;
import io.omnisupport.tenancy.SessionId;
import java.time.Instant;
import java.util.Set;

/** Who calls, as the token says. */
public sealed interface Caller {
    /** Nobody we know: no token, or a worthless one. */
    record Stranger() implements Caller {}

    /** Somebody with a token. */
    sealed interface Known extends Caller {
        /** Whom the token stands for. */
        Actor actor();

        /** When it ends. */
        Instant expiresAt();

        /** The token, to ask again whether it still holds. */
        String token();

        /** Rights in force. */
        Set<Scope> scopes();
    }

    /** A signed-in operator. */
    record Staff(OperatorActor actor, SessionId session, Instant expiresAt, String token)
            implements Known {
        @Override
        public Set<Scope> scopes() {
            return actor.scopes();
        }
    }

    /** A visitor of the widget. */
    record Visitor(CustomerActor actor, Instant expiresAt, String token) implements Known {
        @Override
        public Set<Scope> scopes() {
            return Set.of(Scope.WIDGET);
        }
    }
}
