package io.omnisupport;

import io.omnisupport.devkit.spring.EngineConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "OmniSupport", sharedModules = "platform")
@SpringBootApplication
@Import(EngineConfiguration.class)
public class ModuleTestApplication {}
