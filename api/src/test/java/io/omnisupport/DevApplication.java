package io.omnisupport;

import io.omnisupport.demo.DemoConfiguration;
import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.spring.DevStackInitializer;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application with everything it needs on one machine; what {@code mvn} starts. */
public final class DevApplication {
    private static final int WISHED_PORT = 8080;

    private DevApplication() {}

    /** Starts engines, application and demo. */
    public static void main(String[] args) {
        start(args);
    }

    /** Starts all of it; closing the context stops all of it. */
    public static ConfigurableApplicationContext start(String... args) {
        System.setProperty("reactor.schedulers.defaultBoundedElasticOnVirtualThreads", "true");
        var application =
                new SpringApplication(OmniSupportApplication.class, DemoConfiguration.class);
        application.addInitializers(new DevStackInitializer(), DevApplication::takePort);
        application.setAdditionalProfiles("dev");
        application.setDefaultProperties(
                Map.of(
                        "spring.lifecycle.timeout-per-shutdown-phase",
                        "3s",
                        "spring.main.banner-mode",
                        "off"));
        return application.run(args);
    }

    /** Chosen when the engines have theirs, so that none takes it in between. */
    private static void takePort(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "port", Map.of("server.port", FreePorts.from(WISHED_PORT))));
    }
}
