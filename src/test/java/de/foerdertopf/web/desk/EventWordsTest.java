package de.foerdertopf.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    /** A case page tells whatever happened in its case: an event without a sentence would close the page for good. */
    @Test
    void whateverHappensInACaseHasItsSentence() {
        var words = ResourceBundle.getBundle("messages.casework");
        var events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.foerdertopf")
                        .stream()
                        .filter(type -> type.isAssignableTo(AuditedEvent.class) && isAboutACase(type))
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(events).hasSizeGreaterThan(90);
        assertThat(events)
                .filteredOn(event -> !words.containsKey("event." + event))
                .isEmpty();
    }

    private static boolean isAboutACase(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(CaseNumber.class));
    }
}
