package io.omnisupport.platform.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ground.
 *
 * @param dataFolder where files and a generated master key live
 * @param masterKey 32 bytes in base64 that wrap every workspace's keys; null generates one into the
 *     data folder, for one machine only
 * @param formerMasterKeys earlier ones that stored keys and signed tokens may still need
 * @param redisUri address of Redis; null runs without
 * @param statementTimeout longest SQL statement of a workspace's transaction
 * @param idleTransactionTimeout a transaction that says nothing for longer is ended
 * @param consumerLease a consumer's node that is silent for longer is replaced
 * @param consumersEnabled false on nodes that only serve requests
 */
@ConfigurationProperties("omnisupport.platform")
public record PlatformProperties(
        @DefaultValue(".data") Path dataFolder,
        @Nullable String masterKey,
        @DefaultValue List<String> formerMasterKeys,
        @Nullable String redisUri,
        @DefaultValue("8s") Duration statementTimeout,
        @DefaultValue("15s") Duration idleTransactionTimeout,
        @DefaultValue("10s") Duration consumerLease,
        @DefaultValue("true") boolean consumersEnabled) {}
