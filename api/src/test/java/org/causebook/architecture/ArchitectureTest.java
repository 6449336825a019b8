package org.causebook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String OURS = "org.causebook..";
    private static final String API = "org.causebook.api..";
    private static final String UI = "org.causebook.ui..";
    private static final String PERSISTENCE = "org.causebook.persistence..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.causebook");

    private static final DescribedPredicate<JavaClass> CORE = resideInAnyPackage(OURS)
            .and(resideOutsideOfPackages(API, UI, PERSISTENCE))
            .as("core");

    @Test
    void every_module_is_looked_at() {
        for (var name : new String[] {"code", "catalog", "lookup", "account", "api", "ui", "persistence"}) {
            assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                    .anyMatch(each -> each.startsWith("org.causebook." + name));
        }
    }

    @Test
    void core_is_plain_java() {
        classes()
                .that(CORE)
                .should()
                .onlyDependOnClassesThat(CORE.or(resideInAnyPackage(
                        "java..",
                        // Codes of the second factor are made with a keyed hash.
                        "javax.crypto..",
                        "org.jspecify.annotations..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "jakarta.transaction..")))
                .check(CLASSES);
    }

    @Test
    void what_a_code_is_depends_on_nothing() {
        classes()
                .that()
                .resideInAPackage("org.causebook.code..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.causebook.code..", "java..", "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void api_pages_and_persistence_do_not_see_each_other() {
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(UI, PERSISTENCE)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(API, PERSISTENCE)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(PERSISTENCE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(API, UI)
                .check(CLASSES);
    }

    @Test
    void internals_of_frameworks_are_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "io.vertx..", "io.netty..", "org.hibernate..")
                        .and(resideInAnyPackage("..impl..", "..internal..")))
                .check(CLASSES);
    }

    @Test
    void entities_stay_in_persistence() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage(PERSISTENCE)
                .check(CLASSES);
    }

    @Test
    void entities_are_seen_by_their_own_package_only() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void persistence_is_seen_through_ports_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PERSISTENCE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PERSISTENCE)
                .check(CLASSES);
    }

    @Test
    void transactions_begin_in_use_cases_only() {
        noClasses()
                .that(DescribedPredicate.not(CORE))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(CORE))
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_class_is_about() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CLASSES);
    }

    @Test
    void packages_are_features() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..impl..",
                        "..dto..",
                        "..service..",
                        "..services..",
                        "..helper..",
                        "..common..")
                .check(CLASSES);
    }

    @Test
    void features_do_not_depend_on_each_other_in_a_circle() {
        for (var module : new String[] {"", "api.", "ui.", "persistence."}) {
            slices().matching("org.causebook." + module + "(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(CLASSES);
        }
    }
}
