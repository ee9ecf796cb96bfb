package io.omnisupport.tenancy;

import io.omnisupport.platform.Scope;
import java.util.EnumSet;
import java.util.Set;

/** What an operator may do; custom roles come with the rights' own issue. */
public enum Role {
    OWNER(EnumSet.complementOf(EnumSet.of(Scope.WIDGET))),
    ADMIN(EnumSet.complementOf(EnumSet.of(Scope.WIDGET))),
    OPERATOR(
            EnumSet.of(
                    Scope.SELF,
                    Scope.OPERATORS_READ,
                    Scope.CONVERSATIONS_READ,
                    Scope.CONVERSATIONS_WRITE,
                    Scope.MESSAGES_SEND,
                    Scope.CUSTOMERS_READ,
                    Scope.CUSTOMERS_CONTACT,
                    Scope.INBOXES_READ));

    private final Set<Scope> scopes;

    Role(EnumSet<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** Rights of everyone with this role. */
    public Set<Scope> scopes() {
        return scopes;
    }
}
