package io.omnisupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.OmniSupportApplication;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Walls between modules. */
class ModularityTest {
    private static final ApplicationModules MODULES =
            ApplicationModules.of(OmniSupportApplication.class);

    /** Floors of the house, from the ground up; the door stands outside. */
    private static final Map<String, Integer> FLOORS =
            Map.of(
                    "platform", 0,
                    "tenancy", 0,
                    "customers", 1,
                    "conversations", 2,
                    "channels", 3,
                    "api", 9);

    @Test
    void modulesSeeOnlyWhatTheyAreGiven() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasItsFloor() {
        assertThat(modules().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(FLOORS.keySet());
    }

    @Test
    void arrowsPointDownOnly() {
        modules()
                .forEach(module ->
                        module.getDirectDependencies(MODULES, DependencyType.values()).stream()
                                .forEach(dependency ->
                                        checkArrow(module, dependency.getTargetModule())));
    }

    private static void checkArrow(ApplicationModule from, ApplicationModule to) {
        String source = from.getIdentifier().toString();
        String target = to.getIdentifier().toString();
        boolean isOnTheGround = source.equals("tenancy") && target.equals("platform");
        assertThat(isOnTheGround || FLOORS.get(source) > FLOORS.get(target))
                .as(
                        "%s (floor %d) may not use %s (floor %d)",
                        source, FLOORS.get(source), target, FLOORS.get(target))
                .isTrue();
    }

    /** The demo, the tests and the SDK that they use are no part of the house. */
    private static Stream<ApplicationModule> modules() {
        return MODULES.stream()
                .filter(module ->
                        !Stream.of(
                                        "architecture",
                                        "client",
                                        "clients",
                                        "journeys",
                                        "demo",
                                        "devkit",
                                        "door",
                                        "proof",
                                        "world")
                                .toList()
                                .contains(module.getIdentifier().toString()));
    }
}
