package io.omnisupport;

import io.omnisupport.devkit.spring.EngineConfiguration;
import io.omnisupport.devkit.spring.StatementCounter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

@Modulithic(sharedModules = {"platform", "tenancy"})
@SpringBootApplication
@Import(EngineConfiguration.class)
class ModuleTestApplication {
    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
