package io.omnisupport.platform.internal.files;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** A client that stores other than Amazon's understand, and that gives up in time. */
final class S3Connection {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private S3Connection() {}

    static S3Client open(S3Properties properties) {
        var credentials =
                AwsBasicCredentials.create(properties.accessKey(), properties.secretKey());
        var builder =
                S3Client.builder()
                        .region(Region.of(properties.region()))
                        .credentialsProvider(StaticCredentialsProvider.create(credentials))
                        .forcePathStyle(isGiven(properties.endpoint()))
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT_TIMEOUT)
                                        .socketTimeout(properties.timeout()))
                        .overrideConfiguration(calls ->
                                calls.apiCallAttemptTimeout(properties.timeout())
                                        .retryStrategy(tries(properties.tries())));
        if (isGiven(properties.endpoint())) {
            builder.endpointOverride(properties.endpoint());
        }
        return builder.build();
    }

    private static StandardRetryStrategy tries(int most) {
        return StandardRetryStrategy.builder().maxAttempts(most).build();
    }

    private static boolean isGiven(@Nullable URI endpoint) {
        return endpoint != null && !endpoint.toString().isBlank();
    }
}
