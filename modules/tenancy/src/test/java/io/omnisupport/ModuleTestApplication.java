package io.omnisupport;

import io.omnisupport.devkit.spring.EngineConfiguration;
import io.omnisupport.tenancy.TestClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.Modulithic;

@Modulithic(sharedModules = "platform")
@SpringBootApplication
@Import(EngineConfiguration.class)
class ModuleTestApplication {
    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
