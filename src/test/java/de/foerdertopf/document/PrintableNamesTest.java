package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableNamesTest {

    private static final String REMARK = "[nicht druckbar: 5 $]";

    @Test
    void aRowOfWordsThatCannotBeShownBecomesOneRemark() {
        assertThat(PrintableNames.remarked("Wir feiern 友谊 协会 im Hof.\n友谊\nAlle kommen.", REMARK))
                .isEqualTo("Wir feiern " + REMARK + " im Hof.\n" + REMARK + "\nAlle kommen.");
    }

    @Test
    void whatCanBeShownStaysAsItWasTyped() {
        var typed = "Łukasz  Žáková,\n\n  محمد 🎉";

        assertThat(PrintableNames.remarked(typed, REMARK)).isEqualTo(typed);
        assertThat(PrintableNames.lostIn(typed)).isEmpty();
    }

    @Test
    void theWordsThatAreLostAreNamedAsTheyWereTyped() {
        assertThat(PrintableNames.lostIn("Das Ehrenamt fehlt: 友谊协会.")).containsExactly("友谊协会.");
    }
}
