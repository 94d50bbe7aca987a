package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.CashReferences;
import de.foerdertopf.proofofuse.RecordCashReference;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.AtTheDesk;
import de.foerdertopf.web.casework.PaidCase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The cash office calls a claim by its own name: from then on everything that asks for the money names it. */
class CashReferenceIT extends IntegrationTest {

    private static final String REFERENCE = "5.0311.004711-2";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;

    @BeforeEach
    void moneyIsToBePaidBack() {
        house = new PaidCase(context);
        caseNumber = house.paid(ApplicationFixture.anApplication());
        house.renounced(caseNumber);
    }

    @Test
    void itStandsOnThePageAndInAMailAsSoonAsItIsEntered() {
        assertThat(groupReads()).isEqualTo(caseNumber.value());
        var clerk = new AtTheDesk(context, port)
                .signIn("Klara Kassel", GrantedRole.of(Role.FINANCE, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber + "/kassenzeichen";
        assertThat(clerk.open("/schreibtisch/faelle/" + caseNumber).select("a[href$=/kassenzeichen]"))
                .isNotEmpty();
        clerk.open(page);

        clerk.submit(page, "subject", "Straße ✂ 1");
        assertThat(clerk.page().select(".kern-error").text()).contains("Buchstaben ohne Umlaute");
        assertThat(clerk.page().select("[name=subject]").val()).isEqualTo("Straße ✂ 1");

        clerk.submit(page, "subject", "  " + REFERENCE + " ");

        assertThat(groupReads()).isEqualTo(REFERENCE);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.body())
                    .contains("Kassenzeichen (Verwendungszweck): " + REFERENCE, "IBAN: DE")
                    .contains("Am Betrag und am Tag ändert sich nichts");
            assertThat(mail.subject()).contains("Bitte nennen Sie dieses Kassenzeichen");
        });
        assertThat(clerk.open(page).select("[name=subject]").val()).isEqualTo(REFERENCE);
    }

    @Test
    void theSameOnceMoreTellsNobodyAndAnotherReplacesIt() {
        record(REFERENCE);
        record(REFERENCE);
        assertThat(mails()).hasSize(1);

        record("KZ 77");

        assertThat(context.getBean(CashReferences.class).of(caseNumber)).hasValue("KZ 77");
        assertThat(mails()).hasSize(2);
    }

    /** It goes into the text of a transfer. */
    @Test
    void itHasOnlySignsThatEveryBankCarries() {
        for (var wrong : List.of("", "4", "44", "KZ\u00e4", "4".repeat(28), "=4711", "4711;8")) {
            assertThatThrownBy(() -> record(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.code())
                            .isEqualTo("cash-reference.signs"));
        }
        record("471");
        record("4".repeat(27));
        assertThat(mails()).hasSize(2);
    }

    /** Else its money would be booked to the other case. */
    @Test
    void itIsNotTheNumberOfAnotherCase() {
        assertThatThrownBy(() -> record("SFHB-2024-0007")).hasMessageContaining("cash-reference.other-case");

        record(caseNumber.value());
        assertThat(mails()).isEmpty();
    }

    @Test
    void itIsNotEnteredOnceEverythingIsPaid() {
        context.getBean(RecordRepayment.class)
                .record(new RecordRepayment.Command(
                        caseNumber,
                        house.proof(caseNumber).openClaim(),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();

        assertThat(context.getBean(RecordCashReference.class).isPossible(caseNumber))
                .isFalse();
        assertThatThrownBy(() -> record(REFERENCE)).hasMessageContaining("cash-reference.nothing-open");
        assertThat(mails()).isEmpty();
    }

    private void record(String reference) {
        context.getBean(RecordCashReference.class)
                .record(new RecordCashReference.Command(
                        caseNumber, reference, house.way().officer()));
        house.way().jobs();
    }

    private String groupReads() {
        var page = context.getBean(CaseStatus.class)
                .page(context.getBean(Applications.class).require(caseNumber));
        var slip = Objects.requireNonNull(page.slip());
        assertThat(page.stand().detail()).contains("Kassenzeichen ist: " + slip.reference());
        return slip.reference();
    }

    private List<SentMail> mails() {
        return context.getBean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals("cash-reference"))
                .toList();
    }
}
