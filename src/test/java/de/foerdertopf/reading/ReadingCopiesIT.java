package de.foerdertopf.reading;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.shared.BusinessRuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ReadingCopiesIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Autowired
    private ReadingCopies copies;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private SentMails mails;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Translations translations;

    @Autowired
    private SignOffTranslation signOffTranslation;

    private CaseOnItsWay cases;

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(context);
    }

    @Test
    void aNoticeIsExplainedInPlainGermanAndInTheLanguageOfTheGroup() throws Exception {
        var caseNumber = cases.approved(anApplication().reading("uk"));

        var notice = cases.sent(caseNumber);

        assertThat(copies.of(notice))
                .extracting(StoredCopy::language)
                .containsExactly(ReadingLanguage.DE, ReadingLanguage.UK);
        var ukrainian = copies.of(notice).get(1);
        var pdf = documents.read(ukrainian.documentId());
        assertThat(pdf.document().sha256()).isEqualTo(ukrainian.sha256());
        assertThat(pdf.document().fileName()).isEqualTo("Lesehilfe-Ukrainisch-" + caseNumber + ".pdf");
        assertThat(ReadingOrder.of(pdf.bytes()))
                .contains("Ви отримуєте 300,00", caseNumber.value(), "Витрачайте гроші ощадливо.")
                .doesNotContain("Про це написано");
        assertThat(ukrainian.checked()).isFalse();
        assertThat(trail.ofCase(caseNumber))
                .filteredOn(entry -> entry.event().equals("ReadingCopiesMade"))
                .as("of the acknowledgement, and of the notice")
                .hasSize(2);
    }

    @Test
    void theMailBringsTheBindingLetterFirst() {
        var caseNumber = cases.approved(anApplication().reading("ar"));

        cases.sent(caseNumber);

        var mail = mails.ofCase(caseNumber).stream()
                .filter(sent -> sent.template().equals("notice-sent"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.attachments())
                .extracting(StoredDocument::fileName)
                .containsExactly(
                        "Bewilligungsbescheid-" + caseNumber + ".pdf",
                        "Lesehilfe-Deutsch-" + caseNumber + ".pdf",
                        "Lesehilfe-Arabisch-" + caseNumber + ".pdf");
        assertThat(mail.body()).contains("Lesehilfe");
    }

    @Test
    void aLanguageThatTheHouseDoesNotSpeakLeavesPlainGerman() {
        var notice = cases.sent(cases.approved(anApplication().reading("ka")));

        assertThat(copies.of(notice)).extracting(StoredCopy::language).containsExactly(ReadingLanguage.DE);
    }

    @Test
    void everyProvisionOfTheEditionRemembersWhereItComesFrom() {
        var letter = (ApprovalLetter) notices.letter(cases.sent(cases.approved(anApplication())));

        assertThat(letter.terms().provisions())
                .isNotEmpty()
                .extracting(Provision::origin)
                .doesNotContainNull();
    }

    @Test
    void whoeverVouchesForALanguageVouchesForTheseSentences() {
        var before = translations.of(ReadingLanguage.FR);
        assertThat(before.isChecked()).isFalse();
        assertThatThrownBy(() -> signOff("0123456789ab"))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("reading.text-changed");

        signOff(before.revision());

        assertThat(translations.of(ReadingLanguage.FR).signedBy())
                .isEqualTo(cases.officer().id());
        assertThatThrownBy(() -> signOff(before.revision()))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("reading.already-signed");
        var notice = cases.sent(cases.approved(anApplication().reading("fr")));
        assertThat(copies.find(notice, "fr"))
                .get()
                .extracting(StoredCopy::checked)
                .isEqualTo(true);
    }

    private void signOff(String revision) {
        signOffTranslation.signOff(new SignOffTranslation.Command(ReadingLanguage.FR, revision, cases.officer()));
    }
}
