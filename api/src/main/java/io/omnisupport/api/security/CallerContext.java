package io.omnisupport.api.security;

import graphql.GraphQLContext;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Caller.Stranger;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.tenancy.SessionId;

/** The caller inside a request's GraphQL context; signing in changes it for what follows. */
public final class CallerContext {
    private static final String CALLER = "caller";
    private static final String ACTOR = "actor";

    private CallerContext() {}

    /** Notes who calls; a known caller's actor is there as {@code actor} for controllers. */
    public static void put(GraphQLContext context, Caller caller) {
        context.put(CALLER, caller);
        if (caller instanceof Known known) {
            context.put(ACTOR, known.actor());
        }
    }

    /** Who calls. */
    public static Caller get(GraphQLContext context) {
        return context.getOrDefault(CALLER, new Stranger());
    }

    /** The operator's session; anybody else is refused. */
    public static SessionId session(GraphQLContext context) {
        if (get(context) instanceof Staff staff) {
            return staff.session();
        }
        throw new ProblemException(ErrorCode.FORBIDDEN, "An operator's token is needed");
    }

    /** The actor; a stranger is refused. */
    public static Actor actor(GraphQLContext context) {
        if (get(context) instanceof Known known) {
            return known.actor();
        }
        throw new ProblemException(ErrorCode.UNAUTHENTICATED, "A valid token is needed");
    }
}
