package io.omnisupport.platform.internal.files;

import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.internal.PlatformProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Properties.class)
class FilesConfiguration {
    @Bean
    FileStore fileStore(PlatformProperties platform, S3Properties s3) {
        return s3.isWanted() ? new S3FileStore(s3) : new LocalFileStore(platform.dataFolder());
    }
}
