package io.omnisupport;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application: every module behind one GraphQL door. */
@Modulithic(systemName = "OmniSupport", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan("io.omnisupport.api")
public class OmniSupportApplication {
    /** Starts one node. */
    public static void main(String[] args) {
        SpringApplication.run(OmniSupportApplication.class, args);
    }
}
