package io.omnisupport.devkit.spring;

import io.omnisupport.devkit.DevStack;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the engines before an application and stops them after the last of its beans; data stays
 * in {@code omnisupport.platform.data-folder}.
 */
public final class DevStackInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final String NAME = "devStack";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        String folder = environment.getProperty("omnisupport.platform.data-folder", ".data");
        var stack = DevStack.persistent(Path.of(folder));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(NAME, stack);
        beans.registerDisposableBean(NAME, stack::close);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(NAME, Map.copyOf(stack.properties())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
