package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.Refusal;

/** The settings name nobody who could own the installation; says which one and why. */
final class OwnerRefused extends RuntimeException {
    OwnerRefused(Refusal refusal) {
        super("omnisupport.owner.%s %s".formatted(refusal.path().getLast(), reason(refusal)));
    }

    private static String reason(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "refusal.email" -> "is not an e-mail address";
            case "refusal.length" ->
                    "must have %s to %s characters".formatted(refusal.arguments().toArray());
            default -> "is refused: " + refusal.messageKey();
        };
    }
}
