package io.omnisupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.omnisupport.platform.DomainEvent;
import io.omnisupport.platform.TypedId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** The law of the house; each rule says why. */
@AnalyzeClasses(
        packages = "io.omnisupport",
        importOptions = {DoNotIncludeTests.class, NoDevkit.class})
class HouseRulesTest {
    @ArchTest
    static final ArchRule DOOR_STAYS_IN_API =
            noClasses()
                    .that(not(resideInAPackage("io.omnisupport.api..")))
                    .and(not(resideInAPackage("io.omnisupport")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "graphql..",
                            "org.springframework.graphql..",
                            "jakarta.servlet..",
                            "org.springframework.web..",
                            "reactor..")
                    .because("modules know nothing of GraphQL, HTTP or UIs");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_THIN =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.persistence..", "org.springframework.transaction..")
                    .because("controllers translate and delegate: no repository, no transaction");

    @ArchTest
    static final ArchRule API_HAS_NO_TABLES =
            noClasses()
                    .that()
                    .resideInAPackage("io.omnisupport.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..")
                    .because("each module hides its tables");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("DTO")
                    .because("a reader finds the room by its name");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule TIME_IS_GIVEN =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.omnisupport.platform.UuidV7")
                    .should()
                    .callMethod(Instant.class, "now")
                    .because("a Clock is injected, so that tests own the time");

    @ArchTest
    static final ArchRule ADAPTERS_ARE_STRANGERS =
            com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
                    .matching("io.omnisupport.channels.adapter.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("a messenger is one folder");

    @ArchTest
    static final ArchRule EVENTS_ARE_DOORBELLS =
            classes()
                    .that()
                    .implement(DomainEvent.class)
                    .should(holdNoPersonalData())
                    .because("text, names and addresses never enter the event log");

    private static ArchCondition<JavaClass> holdNoPersonalData() {
        return new ArchCondition<>("hold ids, enums, numbers and times only") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                event.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !isHarmless(field.getRawType()))
                        .forEach(field ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                event, field.getFullName() + " is a text")));
            }
        };
    }

    private static boolean isHarmless(JavaClass type) {
        return type.isAssignableTo(TypedId.class)
                || type.isEnum()
                || type.isPrimitive()
                || Set.of(UUID.class.getName(), Instant.class.getName()).contains(type.getName());
    }
}
