package io.omnisupport.platform.internal.data;

import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Hibernate's {@code @TenantId} follow the running transaction. */
@Configuration(proxyBeanMethods = false)
class TenantConfiguration {
    @Bean
    HibernatePropertiesCustomizer workspaceAsTenant() {
        return properties ->
                properties.put(
                        MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                        new RunningTransaction());
    }

    /** Outside of a transaction there is the nil workspace, which owns nothing. */
    static final class RunningTransaction implements CurrentTenantIdentifierResolver<UUID> {
        private static final UUID NOBODY = new UUID(0, 0);

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            WorkspaceScope running = WorkspaceScope.current();
            return running == null ? NOBODY : running.workspace();
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }

        /** Work over all workspaces sees what the database lets it see. */
        @Override
        public boolean isRoot(UUID tenant) {
            return tenant.equals(WorkspaceScope.SYSTEM);
        }
    }
}
