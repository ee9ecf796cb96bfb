package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The production set-up, as far as it can be held against the application without a container. */
class ComposeTest extends DoorTestBase {
    private static final Pattern VARIABLE =
            Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");
    private static final Pattern SETTING = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

    @Autowired ApplicationContext context;

    @Test
    void everyVariableIsInTheExampleAndNothingElseIs() throws IOException {
        Set<String> used =
                VARIABLE.matcher(compose())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(example().keySet()).isEqualTo(used);
    }

    @Test
    void whatTheExampleLeavesEmptyIsRequiredAndTheRestHasItsDefault() throws IOException {
        Map<String, String> example = example();
        var uses = VARIABLE.matcher(compose());
        while (uses.find()) {
            String given = example.get(uses.group(1));
            boolean isRequired = "?".equals(uses.group(2));
            assertThat(isRequired ? "" : uses.group(3)).as(uses.group()).isEqualTo(given);
        }
    }

    @Test
    void everySettingOfTheApplicationIsOneThatItReads() throws IOException {
        Map<String, Object> environment = new TreeMap<>();
        map(service("application").get("environment"))
                .forEach((name, value) -> environment.put(name, filledIn(value.toString())));

        assertThat(readBySomething(environment)).isEqualTo(environment.keySet());
    }

    @Test
    void everyServiceIsWatchedBoundedAndStartedAgain() throws IOException {
        services()
                .forEach((name, service) ->
                        assertThat(map(service))
                                .as(name)
                                .containsKeys("healthcheck", "mem_limit", "networks", "image")
                                .containsEntry("restart", "unless-stopped"));
    }

    @Test
    void onlyTheIngressIsReachableFromOutside() throws IOException {
        services()
                .forEach((name, service) -> {
                    boolean isIngress = name.equals("ingress");
                    assertThat(map(service).containsKey("ports")).as(name).isEqualTo(isIngress);
                    boolean isInside =
                            !((Collection<?>) map(service).get("networks")).contains("outside");
                    assertThat(isInside)
                            .as(name)
                            .isEqualTo(!isIngress && !name.equals("application"));
                });
    }

    @Test
    void theApplicationWaitsForEveryEngine() throws IOException {
        Set<String> engines = new HashSet<>(services().keySet());
        engines.removeAll(Set.of("application", "ingress"));

        assertThat(map(service("application").get("depends_on")).keySet()).isEqualTo(engines);
    }

    /** Names of variables that the settings of the running application are bound from. */
    private Set<String> readBySomething(Map<String, Object> environment) {
        var source = new SystemEnvironmentPropertySource("systemEnvironment", environment);
        var binder = new Binder(ConfigurationPropertySources.from(source));
        var read = new Read();
        ConfigurationPropertiesBean.getAll(context)
                .values()
                .forEach(bean -> {
                    String prefix = bean.getAnnotation().prefix();
                    Class<?> type = bean.asBindTarget().getType().resolve(Object.class);
                    if (isConcerned(prefix, environment.keySet())) {
                        binder.bind(prefix, Bindable.of(type), read);
                    }
                });
        return read.variables;
    }

    private static boolean isConcerned(String prefix, Set<String> variables) {
        String start = prefix.toUpperCase(Locale.ROOT).replace('.', '_') + "_";
        return variables.stream().anyMatch(name -> name.startsWith(start));
    }

    private static String filledIn(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(found -> {
                    String given = found.group(3);
                    return Matcher.quoteReplacement(
                            given == null || given.isEmpty() ? "given" : given);
                });
    }

    private static String compose() throws IOException {
        return Files.readString(Path.of("../docker-compose.yml"));
    }

    private static Map<String, Object> services() throws IOException {
        return map(map(new Yaml().load(compose())).get("services"));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return map(services().get(name));
    }

    private static Map<String, String> example() throws IOException {
        return SETTING.matcher(Files.readString(Path.of("../.env.example")))
                .results()
                .collect(
                        Collectors.toMap(
                                found -> found.group(1),
                                found -> found.group(2),
                                (first, _) -> first,
                                TreeMap::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    /** Notes where each bound value came from. */
    private static final class Read implements BindHandler {
        private final Set<String> variables = new TreeSet<>();

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name,
                Bindable<?> target,
                BindContext context,
                Object result) {
            var property = context.getConfigurationProperty();
            if (property != null && property.getOrigin() instanceof PropertySourceOrigin origin) {
                variables.add(origin.getPropertyName());
            }
            return result;
        }
    }
}
