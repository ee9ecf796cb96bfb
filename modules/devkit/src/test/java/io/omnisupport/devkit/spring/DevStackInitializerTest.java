package io.omnisupport.devkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.devkit.DevStack;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

class DevStackInitializerTest {
    @TempDir Path folder;
    private final AtomicBoolean reachedAtTheEnd = new AtomicBoolean();

    @Test
    void startsEnginesBeforeAnApplicationAndStopsThemAfterItsLastBean() {
        var context = new GenericApplicationContext();
        var environment = context.getEnvironment();
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "test",
                                Map.of("omnisupport.platform.data-folder", folder.toString())));
        new DevStackInitializer().initialize(context);
        context.registerBean(DisposableBean.class, () -> () -> connect(environment));
        context.refresh();
        String redis = context.getBean(DevStack.class).redis().uri();
        assertThat(environment.getProperty("omnisupport.platform.redis-uri")).isEqualTo(redis);

        context.close();

        assertThat(reachedAtTheEnd).isTrue();
        DevStack.persistent(folder).close();
    }

    private void connect(ConfigurableEnvironment environment) throws SQLException {
        try (var connection =
                DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"))) {
            reachedAtTheEnd.set(connection.isValid(1));
        }
    }
}
