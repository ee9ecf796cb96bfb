package io.omnisupport.tenancy;

import io.omnisupport.platform.Refusal;
import java.util.List;

/** E-mail, password or token are wrong, used or expired; deliberately without saying which. */
public record CredentialsRefused(List<String> path) implements Refusal {
    @Override
    public String messageKey() {
        return "refusal.credentials";
    }
}
