package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.CertifyAccount;
import de.foerdertopf.applicant.ConfirmAccount;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.PayeeCheck;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.CorrectApplication;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.disbursement.CancelPaymentOrder;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunFile;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.layout.AccountChanges;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account that is changed after its payment was certified: nobody brings money there alone. */
class ChangedAccountIT extends IntegrationTest {

    private static final String OTHER = "DE46900100100004711001";
    private static final String THIRD = "DE22900500507000700013";
    private static final Actor GROUP = Actor.applicant("5b6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a11");
    private static final Actor FINANCE = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private PaymentId ordered;
    private Actor typist;
    private Actor second;
    private String oldAddress;
    private String newAddress;

    @BeforeEach
    void aPaymentIsCertified() {
        house = new PaidCase(context);
        typist = house.way().officer();
        second = enrol("Sinan Aydın", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        oldAddress = "alt." + UUID.randomUUID() + "@example.org";
        newAddress = "neu." + UUID.randomUUID() + "@example.org";
        caseNumber = house.way().submitted(ApplicationFixture.anApplication().email(oldAddress));
        moved(newAddress);
        house.way().approve(caseNumber);
        house.way().sent(caseNumber);
        ordered = house.ordered(caseNumber, null);
    }

    @Test
    void anAccountThatTheGroupNamedHoldsThePaymentToTheOldOneUntilSomebodyAnswers() {
        var bean = house.way();
        var change = bean.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.BANK_ACCOUNT, "Neue Bank.", null, "Nähstube", OTHER, GROUP));

        assertThatThrownBy(() -> bean.bean(ReleasePayment.class).release(new ReleasePayment.Command(ordered, second)))
                .hasMessageContaining("account-change-wished");

        bean.bean(AnswerChange.class).answer(new AnswerChange.Command(change, false, "Der Name passt nicht.", typist));
        bean.jobs();
        bean.bean(ReleasePayment.class).release(new ReleasePayment.Command(ordered, second));

        assertThat(bean.bean(Payments.class).require(ordered).state()).isEqualTo(PaymentState.RELEASED);
    }

    @Test
    void whatTheBankSaysBelongsToSomebodyElseIsNotConfirmedAndWhatItCannotAnswerMayBe() {
        told(OTHER, typist);
        var confirmAccount = bean(ConfirmAccount.class);

        assertThatThrownBy(() -> confirmAccount.confirm(new ConfirmAccount.Command(
                        caseNumber, "Rückruf unter bekannter Nummer", PayeeCheck.NO_MATCH, null, second)))
                .hasMessageContaining("account.name-no-match");
        assertThat(obstacles()).containsExactly("account-second-person");

        confirmAccount.confirm(new ConfirmAccount.Command(
                caseNumber, "Rückruf unter bekannter Nummer", PayeeCheck.NOT_POSSIBLE, null, second));
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void whoTypedTheChangeDoesNotConfirmItAndNothingGoesThereBeforeSomebodyElseDid() throws IOException {
        told(OTHER, typist);

        assertThat(obstacles()).containsExactly("account-second-person");
        assertThatThrownBy(() -> release(ordered)).hasMessageContaining("disbursement.held-back");
        assertThatThrownBy(() -> confirm(typist)).hasMessageContaining("account.same-person");
        assertThat(obstacles()).containsExactly("account-second-person");
        confirm(second);

        assertThat(obstacles()).isEmpty();
        assertThatThrownBy(() -> release(ordered)).hasMessageContaining("disbursement.account-changed");
        bean(CancelPaymentOrder.class).cancel(new CancelPaymentOrder.Command(ordered, "Neues Konto", typist));
        house.way().jobs();
        var again = house.ordered(caseNumber, null);
        release(again);
        var sheet = orderSheet(again);
        assertThat(sheet)
                .contains("Kontogeändertam", "vonJuttaWeidenbach", "Kontobestätigtam", "vonSinanAydın", "Rückruf")
                .doesNotContain("imAntragsobenannt");
    }

    @Test
    void theGroupAndTheAddressBeforeHearOfIt() {
        told(OTHER, typist);

        for (var address : List.of(oldAddress, newAddress)) {
            assertThat(mails(address))
                    .filteredOn(mail -> mail.template().equals("account-changed"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.body()).contains("1001", "zweite Person", "sofort an"));
        }
    }

    @Test
    void theSameAccountOnceMoreChangesNothing() {
        var before = bean(PayeeAccounts.class).require(caseNumber);

        told(before.iban().typed(), typist, before.holder());

        assertThat(bean(PayeeAccounts.class).require(caseNumber)).isEqualTo(before);
        assertThat(obstacles()).isEmpty();
        told(OTHER, typist);
        told(OTHER, typist);
        assertThatThrownBy(() -> confirm(typist)).hasMessageContaining("account.same-person");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void aChangeOfTheGroupItselfIsTheFirstPersons() {
        told(OTHER, GROUP);
        assertThat(obstacles()).containsExactly("account-second-person");

        confirm(typist);

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void theCaseOffersAmongWhatItWaitsForToConfirmTheAccount() {
        var browser = new AtTheDesk(context, port)
                .signIn("Carla Wehner", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;
        var confirm = ".ft-row > a.kern-btn[href$='/konto/bestaetigen']";
        assertThat(browser.open(page).select(confirm)).isEmpty();

        told(OTHER, GROUP);
        assertThat(browser.open(page).select(confirm)).hasSize(1);

        confirm(typist);
        assertThat(browser.open(page).select(confirm)).isEmpty();
    }

    @Test
    void whoAcceptsTheGroupsWishHasNotTypedItAndMayConfirm() {
        accepted(wished(GROUP), typist);
        assertThat(obstacles()).containsExactly("account-second-person");
        assertThat(waiting()).singleElement().satisfies(look -> {
            assertThat(look.firstPerson()).isEqualTo(GROUP.id());
            assertThat(looks().maySign(look, typist)).isTrue();
        });
        assertThat(bean(AccountChanges.class).of(bean(PayeeAccounts.class).require(caseNumber)))
                .hasValueSatisfying(said -> assertThat(said).contains("von der Gruppe."));

        confirm(typist);

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void whoEnteredTheGroupsWishAtTheDeskDoesNotConfirmItWhoeverAcceptedIt() {
        accepted(wished(typist), second);

        assertThatThrownBy(() -> confirm(typist)).hasMessageContaining("account.same-person");
        confirm(second);

        assertThat(obstacles()).isEmpty();
    }

    @Test
    void aWishOfWhichNobodyKnowsWhoTypedItCountsAsTypedByWhoAcceptsIt() {
        var change = wished(GROUP);
        house.way()
                .bean(JdbcClient.class)
                .sql("update foerdertopf.change_request set asked_by = null, asked_by_kind = null where id = ?")
                .param(change)
                .update();

        accepted(change, typist);

        assertThatThrownBy(() -> confirm(typist)).hasMessageContaining("account.same-person");
        confirm(second);
    }

    private UUID wished(Actor by) {
        return bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber, ChangeKind.BANK_ACCOUNT, "Neue Bank.", null, "Nähstube", OTHER, by));
    }

    private void accepted(UUID change, Actor by) {
        bean(AnswerChange.class).answer(new AnswerChange.Command(change, true, "", by));
        house.way().jobs();
    }

    @Test
    void anAccountChangedBeforeAnythingWasCertifiedIsConfirmedByOnePerson() {
        var other = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(other);
        bean(TellAccount.class)
                .tell(new TellAccount.Command(other, "Kulturscheune", new Iban(OTHER), "Kulturscheune", typist));
        assertThat(bean(Grants.class).obstaclesToPayment(other)).containsExactly("account-unconfirmed");

        bean(ConfirmAccount.class).confirm(new ConfirmAccount.Command(other, "Rückruf beim Vorstand", typist));

        assertThat(bean(Grants.class).obstaclesToPayment(other)).isEmpty();
    }

    @Test
    void whoTypedAnAccountAndThenDecidedAndCertifiedDoesNotConfirmItAlone() {
        var other = house.way().submitted(ApplicationFixture.anApplication());
        bean(TellAccount.class)
                .tell(new TellAccount.Command(other, "Kulturscheune", new Iban(OTHER), "Kulturscheune", typist));
        bean(CertifyAccount.class).certify(other, typist);

        assertThat(bean(Grants.class).obstaclesToPayment(other)).containsExactly("account-second-person");
        assertThatThrownBy(() -> bean(ConfirmAccount.class)
                        .confirm(new ConfirmAccount.Command(other, "Rückruf beim Vorstand", typist)))
                .hasMessageContaining("account.same-person");
        bean(ConfirmAccount.class).confirm(new ConfirmAccount.Command(other, "Rückruf beim Vorstand", second));

        assertThat(bean(Grants.class).obstaclesToPayment(other)).isEmpty();
        bean(CertifyAccount.class).certify(other, typist);
        assertThat(bean(Grants.class).obstaclesToPayment(other)).isEmpty();
    }

    @Test
    void theSentenceAboutAChangeOfTheGroupAsksForOnePersonOfTheHouseAsTheRuleDoes() {
        told(OTHER, GROUP);
        var changes = bean(AccountChanges.class);

        assertThat(changes.of(bean(PayeeAccounts.class).require(caseNumber)))
                .hasValueSatisfying(said ->
                        assertThat(said).contains("Jemand aus der Verwaltung").doesNotContain("zweite"));
        assertThat(mails(newAddress))
                .filteredOn(mail -> mail.template().equals("account-changed"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Wir prüfen das Konto.")
                        .doesNotContain("zweite Person"));
        told(THIRD, typist);
        assertThat(changes.of(bean(PayeeAccounts.class).require(caseNumber)))
                .hasValueSatisfying(said -> assertThat(said).contains("Eine zweite Person"));
    }

    @Test
    void thePageOfAPaymentThatIsHeldDoesNotSayThatItWaitsForTheNextPersonOrRun() {
        var authorizer = new AtTheDesk(context, port)
                .signIn("Petra Lindqvist", GrantedRole.of(Role.AUTHORIZER, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/zahlungen/" + ordered;
        assertThat(authorizer.open(page).select(".ft-lead").text()).contains("gibt die Zahlung frei");

        told(OTHER, typist);
        assertThat(authorizer.open(page).select(".ft-lead").text()).contains("lässt sich die Zahlung gerade nicht");

        told(
                bean(Payments.class).require(ordered).iban().typed(),
                typist,
                bean(Payments.class).require(ordered).holder());
        confirm(second);
        release(ordered);
        assertThat(authorizer.open(page).select(".ft-lead").text()).contains("wartet auf den nächsten Zahllauf");

        told(OTHER, typist);
        assertThat(authorizer.open(page).select("main > div:first-of-type").text())
                .contains("Freigegeben, aber angehalten", "kann aber gerade nicht hinausgehen")
                .doesNotContain("wartet auf den nächsten Zahllauf");
    }

    @Test
    void onlySecondPersonsOfTheFundWithoutBiasSign() {
        told(OTHER, typist);
        var look = waiting().get(0);
        var looks = looks();
        var authorizer = enrol("Petra Lindqvist", GrantedRole.of(Role.AUTHORIZER, ApplicationFixture.BREMEN));
        var counsellor = enrol("Ole Kamp", GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.BREMEN));
        var elsewhere = enrol("Jana Wittmer", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));
        var biased = enrol("Ilse Fock", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        bean(DeclareConflict.class)
                .declare(new DeclareConflict.Command(caseNumber, biased.id(), "Mein Bruder", biased));

        assertThat(look.about()).contains(caseNumber.value(), "Neuer Inhaber", "Jutta Weidenbach");
        assertThat(look.firstPerson()).isEqualTo(typist.id());
        assertThat(List.of(second, authorizer)).allMatch(person -> looks.maySign(look, person));
        assertThat(List.of(typist, counsellor, elsewhere, biased)).noneMatch(person -> looks.maySign(look, person));
        assertThatThrownBy(() -> sign(look, typist)).hasMessageContaining("account.same-person");
        assertThatThrownBy(() -> looks.giveBack(look.fund(), look.key(), look.seen(), "Falsch", second))
                .hasMessageContaining("second-look.account-stays");
        assertThatThrownBy(() -> sign(look, biased)).hasMessageContaining("conflict-of-interest");
        assertThatThrownBy(() -> sign(look, counsellor)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> sign(look, elsewhere)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> looks.sign(ApplicationFixture.MANNHEIM, look.key(), look.seen(), second))
                .isInstanceOf(RuntimeException.class);
        sign(look, authorizer);
        assertThat(waiting()).isEmpty();
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void nobodySignsAnAccountThatWasChangedMeanwhile() {
        told(OTHER, typist);
        var seen = waiting().get(0);
        told(THIRD, typist);

        assertThatThrownBy(() -> sign(seen, second)).isInstanceOf(StaleCaseException.class);

        assertThat(waiting()).singleElement().satisfies(look -> assertThat(look.about())
                .anyMatch(said -> said.replace(" ", "").contains(THIRD)));
    }

    @Test
    void whoEntersItAtTheDeskReadsThatSomebodyElseConfirmsIt() {
        var name = "Ilse " + UUID.randomUUID();
        var clerk = new AtTheDesk(context, port)
                .signIn(name, GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/faelle/" + caseNumber;

        clerk.open(page + "/konto");
        var after = clerk.submit(page + "/konto", "holder", "Neuer Inhaber", "iban", OTHER);

        assertThat(after.text()).contains("Eine andere Person muss es bestätigen");
        assertThat(after.select("main a[href$=konto/bestaetigen]")).isEmpty();
        var closed = clerk.open(page + "/konto/bestaetigen").select("main");
        assertThat(closed.select("form p.ft-lines").text())
                .contains("Sie haben dieses Konto selbst eingetragen.", "andere Person: ", "Sinan Aydın")
                .doesNotContain(name);
        assertThat(closed.select("button, [name=reason]")).isEmpty();
        assertThat(new AtTheDesk(context, port)
                        .signIn("Tom Ahlers", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN))
                        .open(page)
                        .select("main a[href$=konto/bestaetigen]"))
                .isNotEmpty();
    }

    @Test
    void theReleasePageSaysWhoChangedTheAccountAndOffersNoButton() {
        told(OTHER, typist);
        var authorizer = new AtTheDesk(context, port)
                .signIn("Petra Lindqvist", GrantedRole.of(Role.AUTHORIZER, ApplicationFixture.BREMEN));
        var page = "/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/zahlungen/" + ordered;

        var shown = authorizer.open(page).select("main");
        assertThat(shown.text()).contains("Diese Zahlung kann gerade nicht hinausgehen", "zweite Person");
        assertThat(shown.select("form[action$=freigeben]")).isEmpty();
        var confirm = "/schreibtisch/faelle/" + caseNumber + "/konto/bestaetigen";
        assertThat(authorizer.open(confirm).select("main").text())
                .contains("Konto geändert", "Jutta Weidenbach", "Empfängerprüfung der Bank");
        authorizer.submit(confirm, "reason", "Rückruf beim Vorstand", "choice", "MATCH");

        assertThat(obstacles()).isEmpty();
        bean(CancelPaymentOrder.class).cancel(new CancelPaymentOrder.Command(ordered, "Neues Konto", typist));
        house.way().jobs();
        var again = house.ordered(caseNumber, null);
        assertThat(authorizer
                        .open("/schreibtisch/finanzen/" + ApplicationFixture.BREMEN + "/zahlungen/" + again)
                        .select("main")
                        .text())
                .contains("Konto geändert am", "Jutta Weidenbach", "Petra Lindqvist", "Name und IBAN passen");
    }

    private String orderSheet(PaymentId payment) throws IOException {
        var day = house.payDay(payment);
        var run = RunOf.these(house.way()::bean, ApplicationFixture.BREMEN, List.of(payment), day, FINANCE)
                .get(0);
        var name = bean(PaymentRuns.class).files(run).stream()
                .filter(candidate -> candidate.kind() == RunFile.Kind.ORDER)
                .findFirst()
                .orElseThrow()
                .fileName();
        var file = bean(PaymentRuns.class).file(run, name);
        try (var pdf = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0\u202f]", "");
        }
    }

    private void told(String iban, Actor by) {
        told(iban, by, "Neuer Inhaber");
    }

    private void told(String iban, Actor by, String holder) {
        bean(TellAccount.class)
                .tell(new TellAccount.Command(
                        caseNumber,
                        holder,
                        new Iban(iban),
                        bean(Applications.class).require(caseNumber).recipient().name(),
                        by));
    }

    private void confirm(Actor by) {
        bean(ConfirmAccount.class)
                .confirm(new ConfirmAccount.Command(caseNumber, "Rückruf unter bekannter Nummer", by));
        house.way().jobs();
    }

    private void release(PaymentId payment) {
        bean(ReleasePayment.class).release(new ReleasePayment.Command(payment, second));
    }

    private void moved(String address) {
        var said = bean(Applications.class).require(caseNumber).answers();
        var contact = said.contact();
        bean(CorrectApplication.class)
                .correct(new CorrectApplication.Command(
                        caseNumber,
                        new ApplicationAnswers(
                                said.applicantType(),
                                said.initiative(),
                                new Contact(contact.name(), address, contact.phone(), contact.address()),
                                said.responsiblePerson(),
                                said.sponsor(),
                                said.account(),
                                said.project(),
                                said.plan(),
                                said.amountRequested(),
                                said.declarations(),
                                said.attachments()),
                        typist));
    }

    private List<SentMail> mails(String address) {
        return bean(SentMails.class).to(address);
    }

    private List<String> obstacles() {
        return bean(Grants.class).obstaclesToPayment(caseNumber);
    }

    private SecondLooks looks() {
        return context.getBeansOfType(SecondLooks.class).values().stream()
                .filter(port -> port.kind().equals("account"))
                .findFirst()
                .orElseThrow();
    }

    private List<SecondLook> waiting() {
        return looks().waiting(ApplicationFixture.BREMEN).stream()
                .filter(look -> caseNumber.equals(look.caseNumber()))
                .toList();
    }

    private void sign(SecondLook look, Actor by) {
        FundCode fund = ApplicationFixture.BREMEN;
        looks().sign(fund, look.key(), look.seen(), by);
    }

    private Actor enrol(String name, GrantedRole role) {
        return bean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                name, new EmailAddress("staff." + UUID.randomUUID() + "@example.org"), "0421 1", "2"),
                        Set.of(role),
                        Actor.SYSTEM))
                .actor();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
