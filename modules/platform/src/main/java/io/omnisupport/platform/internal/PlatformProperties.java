package io.omnisupport.platform.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ground.
 *
 * @param dataFolder where files and a generated master key live
 * @param masterKey 32 bytes in base64 that wrap every workspace's keys; null generates one into the
 *     data folder, for one machine only
 * @param redisUri address of Redis; null runs without
 * @param statementTimeout longest SQL statement
 * @param consumerLease a consumer's node that is silent for longer is replaced
 * @param consumersEnabled false on nodes that only serve requests
 */
@ConfigurationProperties("omnisupport.platform")
record PlatformProperties(
        @DefaultValue(".data") Path dataFolder,
        @Nullable String masterKey,
        @Nullable String redisUri,
        @DefaultValue("8s") Duration statementTimeout,
        @DefaultValue("10s") Duration consumerLease,
        @DefaultValue("true") boolean consumersEnabled) {}
