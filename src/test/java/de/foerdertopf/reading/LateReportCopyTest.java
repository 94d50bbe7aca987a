package de.foerdertopf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.LettersToExplain;
import de.foerdertopf.notice.letters.ProofDuty;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is approved after the day of the report reads no past day, in no language. */
class LateReportCopyTest {

    private static final ReadingLibrary LIBRARY = new ReadingLibrary(new ReadingTextFiles(Path.of("does-not-exist")));

    @ParameterizedTest
    @EnumSource
    void theDayOfTheReportIsToldLater(ReadingLanguage language) {
        var letter = LettersToExplain.plain().stream()
                .map(LettersToExplain.Sample::letter)
                .filter(ApprovalLetter.class::isInstance)
                .map(ApprovalLetter.class::cast)
                .findFirst()
                .orElseThrow();
        var due = letter.terms().proof().dueOn();
        var day = new Facts.Day(due.getYear(), due.getMonthValue(), due.getDayOfMonth());

        assertThat(new Facts(words(letter, language), LIBRARY.texts(language)).days())
                .contains(day);
        var late = words(late(letter), language);
        assertThat(new Facts(late, LIBRARY.texts(language)).days()).doesNotContain(day);
        assertThat(late)
                .contains(LIBRARY.texts(language).require("report.told-later").text());
    }

    private static String words(ApprovalLetter letter, ReadingLanguage language) {
        return CopyWords.of(PrintReadingCopy.write(
                letter, new ReadingPage(LIBRARY.texts(language), LIBRARY.german(), Fit.WHOLE), false));
    }

    private static ApprovalLetter late(ApprovalLetter letter) {
        var t = letter.terms();
        return new ApprovalLetter(
                letter.head(),
                letter.matter(),
                letter.opening(),
                new GrantTerms(
                        t.recipient(),
                        t.amount(),
                        t.projectDays(),
                        t.place(),
                        t.grantDays(),
                        t.financing(),
                        t.plan(),
                        t.payment(),
                        new ProofDuty(t.proof().dueOn(), t.proof().mode(), true),
                        t.provisions(),
                        t.netPlan(),
                        t.budgetReserved()),
                letter.law(),
                letter.remedy(),
                letter.closing());
    }
}
