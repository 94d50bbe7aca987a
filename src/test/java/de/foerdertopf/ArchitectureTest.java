package de.foerdertopf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house holds. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.foerdertopf");

    @Test
    void stagesLookBackAndNeverForward() {
        ApplicationModules.of(Foerdertopf.class).verify();
    }

    /** The rooms of {@code notice}, each knowing only those before it. */
    @Test
    void whatALetterSaysKnowsNothingOfItsWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("de.foerdertopf.notice..")
                .layer("remedy")
                .definedBy("de.foerdertopf.notice.remedy")
                .layer("delivery")
                .definedBy("de.foerdertopf.notice.delivery")
                .layer("writing")
                .definedBy("de.foerdertopf.notice.writing")
                .layer("law")
                .definedBy("de.foerdertopf.notice.law")
                .layer("letters")
                .definedBy("de.foerdertopf.notice.letters")
                .layer("shared by all")
                .definedBy("de.foerdertopf.notice")
                .whereLayer("remedy")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("delivery")
                .mayOnlyBeAccessedByLayers("remedy")
                .whereLayer("writing")
                .mayOnlyBeAccessedByLayers("delivery", "remedy")
                .whereLayer("law")
                .mayOnlyBeAccessedByLayers("writing", "delivery", "remedy")
                .whereLayer("letters")
                .mayOnlyBeAccessedByLayers("law", "writing", "delivery", "remedy")
                .whereLayer("shared by all")
                .mayOnlyBeAccessedByLayers("letters", "law", "writing", "delivery", "remedy")
                .check(HOUSE);
    }

    @Test
    void onlyTheWorkflowKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.foerdertopf.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void nobodyReadsTheTimeButFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(HOUSE);
    }

    /** An event says itself, from its facts, what the trail keeps; handed in is only what is found while acting. */
    @Test
    void eventsSayThemselvesWhatChangedExceptWhereItIsFoundByComparingOrConfirmed() {
        assertThat(HOUSE.stream()
                        .filter(type -> type.isAssignableTo(AuditedEvent.class))
                        .filter(type -> type.tryGetField("changes").isPresent())
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "ApplicationCorrected",
                        "ApplicationSubmitted",
                        "ApplicationWithdrawn",
                        "CounsellingSessionCorrected",
                        "FindingsChanged",
                        "GrantRenounced",
                        "InformationReplied",
                        "ProofOfUseSubmitted",
                        "SponsorAnswered");
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(HOUSE);
    }

    /** What stands in public fields is filled from requests ({@code FormBinder}): forms, their rows and their parts, and nothing else. */
    @Test
    void onlyFormsHavePlainFields() {
        fields().that()
                .arePublic()
                .and()
                .areNotFinal()
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching("de\\.foerdertopf\\.web\\..*(Form(\\$.*)?|\\.DateFields|\\.WithScans)")
                .check(HOUSE);
    }

    @Test
    void formsAreNothingButPlainFields() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveNameMatching("de\\.foerdertopf\\.web\\..*(Form(\\$.*)?|\\.DateFields)")
                .should()
                .haveNameNotMatching("(get|set)[A-Z].*")
                .check(HOUSE);
    }
}
