package io.omnisupport.platform.internal.files;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An S3-compatible store for files.
 *
 * @param endpoint address of the store, such as {@code http://minio:9000}; null or empty means
 *     Amazon's own in the region
 * @param bucket where files go, made when missing; null or empty keeps files in the data folder
 * @param region region that requests are signed for
 * @param accessKey who asks
 * @param secretKey what requests are signed with
 * @param timeout longest wait for one try
 * @param tries most tries of one request
 */
@ConfigurationProperties("omnisupport.files.s3")
record S3Properties(
        @Nullable URI endpoint,
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3") int tries) {
    boolean isWanted() {
        return !bucket.isBlank();
    }
}
