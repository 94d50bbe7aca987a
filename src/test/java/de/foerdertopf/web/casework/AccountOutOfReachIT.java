package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.TestBrowser;
import de.foerdertopf.workflow.CaseTask;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A grant whose account no file of the paying office reaches: the group is asked for another one, and nobody for what would be refused. */
class AccountOutOfReachIT extends IntegrationTest {

    private static final String FAR = "TR33 0006 1005 1978 6457 8413 26";
    private static final String GERMAN = "DE49900500507000700012";
    private static final Actor GROUP = Actor.applicant("5b6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a11");
    private static final String ORDER = "Zahlung prüfen und anordnen";
    private static final String WAITS = "Gruppe nennt ein anderes Konto";
    private static final String MAIL = "account-out-of-reach";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private AtTheDesk desk;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        desk = new AtTheDesk(context, port);
    }

    @Test
    void whatWouldBeRefusedIsNoWorkUntilAnotherAccountIsThere() {
        var caseNumber = granted(far());
        var browser = atTheDesk(ApplicationFixture.BREMEN);

        assertThat(house.tasks(caseNumber)).containsExactly(CaseTask.ORDER_PAYMENT);
        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).doesNotContain(ORDER);
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).contains(WAITS);
        var page = browser.open("/schreibtisch/faelle/" + caseNumber);
        assertThat(page.select("a[href*='/anordnen/']")).isEmpty();
        assertThat(page.select(".ft-note--warn").text()).contains("Dieses Konto erreicht eine SEPA-Datei nicht.");

        tell(caseNumber, GERMAN);
        house.way()
                .bean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(
                        caseNumber, "Rückruf beim Vorstand", house.way().officer()));

        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).contains(ORDER);
        assertThat(AtTheDesk.inTheWorkList(browser, "gruppe", caseNumber)).isEmpty();
        assertThat(browser.open("/schreibtisch/faelle/" + caseNumber).select("a[href*='/anordnen/']"))
                .isNotEmpty();
    }

    @Test
    void theGroupIsAskedOnceForAnotherAccount() {
        var caseNumber = granted(house.way().submittedBy(UUID.randomUUID(), far()));

        assertThat(mails(caseNumber)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Bitte nennen Sie uns ein anderes Konto");
            assertThat(mail.body())
                    .contains("können wir leider nicht überweisen", "/meine/" + caseNumber)
                    .doesNotContain("TR");
        });
        tell(caseNumber, ApplicationFixture.anIbanOutsideSepa());
        assertThat(mails(caseNumber)).hasSize(1);
    }

    @Test
    void theNoticePromisesNoMoneyToAnAccountThatCannotBePaidTo() throws IOException {
        assertThat(notice(far()))
                .contains("Ihr Konto nennen Sie uns bitte noch. Vorher können wir nicht zahlen.")
                .doesNotContain("mit den letzten vier Ziffern");
        assertThat(notice(far().inMannheim())).contains("mit den letzten vier Ziffern");
        assertThat(notice(ApplicationFixture.anApplication())).contains("mit den letzten vier Ziffern");
    }

    private String notice(ApplicationFixture application) throws IOException {
        var caseNumber = house.way().submitted(application);
        house.way().approve(caseNumber);
        var sent = house.way().bean(Notices.class).require(house.way().sent(caseNumber));
        try (var pdf = Loader.loadPDF(house.way()
                .bean(DocumentStore.class)
                .read(Objects.requireNonNull(sent.documentId()))
                .bytes())) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("[\\s\u00a0]+", " ")
                    .replace("\u00ad", "");
        }
    }

    @Test
    void aGroupWithoutAnAddressForMailsIsAskedByAPerson() {
        var caseNumber = house.way().submitted(far().withoutEmail());
        house.way().approve(caseNumber);
        house.way()
                .bean(RecordPosting.class)
                .post(new RecordPosting.Command(
                        house.way().sent(caseNumber),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();

        assertThat(mails(caseNumber)).isEmpty();
        assertThat(AtTheDesk.inTheWorkList(atTheDesk(ApplicationFixture.BREMEN), "alle", caseNumber))
                .contains("Bitte nennen Sie uns ein anderes Konto")
                .doesNotContain(ORDER);
    }

    @Test
    void anAccountOutOfReachThatIsToldAfterTheApprovalIsAskedAboutToo() {
        var caseNumber = granted(ApplicationFixture.anApplication());
        assertThat(mails(caseNumber)).isEmpty();

        tell(caseNumber, ApplicationFixture.anIbanOutsideSepa());

        assertThat(mails(caseNumber)).hasSize(1);
    }

    @Test
    void nobodyIsAskedBeforeTheApprovalIsToldNorAfterAllIsPaid() {
        var undecided = house.way().submitted(far());
        tell(undecided, ApplicationFixture.anIbanOutsideSepa());
        var untold = house.way().approved(far());
        var paid = house.paid(ApplicationFixture.anApplication());
        tell(paid, ApplicationFixture.anIbanOutsideSepa());

        assertThat(mails(undecided)).isEmpty();
        assertThat(mails(untold)).isEmpty();
        assertThat(mails(paid)).isEmpty();
    }

    @Test
    void whereTheCashOfficePaysByListTheAccountIsPaidToAndNobodyIsAsked() {
        var caseNumber = granted(far().inMannheim());
        var browser = atTheDesk(ApplicationFixture.MANNHEIM);

        assertThat(AtTheDesk.inTheWorkList(browser, "alle", caseNumber)).contains(ORDER);
        assertThat(mails(caseNumber)).isEmpty();
        assertThat(house.way().bean(Payments.class).obstacles(caseNumber)).doesNotContain("account-outside-sepa");
    }

    @Test
    void whoTypesAnAccountAtTheDeskReadsThatItCannotBePaidTo() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var browser = atTheDesk(ApplicationFixture.BREMEN);
        var page = "/schreibtisch/faelle/" + caseNumber;
        browser.open(page + "/konto");

        browser.submit(page + "/konto", "holder", "Kulturscheune", "iban", FAR);

        assertThat(browser.page().select("main").text())
                .contains("in einem Land, das eine SEPA-Überweisung nicht erreicht");
        assertThat(browser.open(page + "/konto").select("main").text())
                .contains("Konto außerhalb von SEPA", "mit dem Ende 1326");
    }

    @Test
    void whoTypesTheCitysOwnAccountAtTheDeskReadsThatToo() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var browser = atTheDesk(ApplicationFixture.BREMEN);
        var page = "/schreibtisch/faelle/" + caseNumber;
        var citys = house.way()
                .bean(Funds.class)
                .require(ApplicationFixture.BREMEN)
                .payingOffice()
                .debtorIban();
        browser.open(page + "/konto");

        browser.submit(page + "/konto", "holder", "Kulturscheune", "iban", citys.grouped());

        assertThat(browser.page().body().text())
                .contains("Bitte fragen Sie nach einem anderen", "zahlt die Stadt selbst");
        assertThat(browser.open(page + "/konto").select("main").text())
                .contains("Konto der Stadt", "mit dem Ende " + citys.lastFour());
    }

    private static ApplicationFixture far() {
        return ApplicationFixture.anApplication().accountOutsideSepa();
    }

    private CaseNumber granted(ApplicationFixture application) {
        return granted(house.way().submitted(application));
    }

    private CaseNumber granted(CaseNumber caseNumber) {
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        house.way().jobs();
        return caseNumber;
    }

    private void tell(CaseNumber caseNumber, String iban) {
        house.way()
                .bean(TellAccount.class)
                .tell(new TellAccount.Command(caseNumber, "Kulturscheune", new Iban(iban), "Kulturscheune", GROUP));
        house.way().jobs();
    }

    private TestBrowser atTheDesk(FundCode fund) {
        return desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, fund));
    }

    private List<SentMail> mails(CaseNumber caseNumber) {
        return house.way().bean(SentMails.class).ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(MAIL))
                .toList();
    }
}
