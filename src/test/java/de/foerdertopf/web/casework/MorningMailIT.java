package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BankDays;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.TestBrowser;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An officer hears by mail of what a group did: once a working morning, of what is new, and only if she wants to. */
class MorningMailIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MorningMail morningMail;

    private PaidCase house;
    private String name;
    private TestBrowser administrator;

    @BeforeEach
    void people() {
        house = new PaidCase(context);
        name = "Carla Wehner " + UUID.randomUUID();
        administrator = new AtTheDesk(context, port)
                .signIn(name, GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        nextMorning();
        clock.moveBy(Duration.ofHours(3));
    }

    @Test
    void whatCameOnToHerListIsToldOnceAndNamesNobody() {
        var caseNumber = house.way().submitted(ApplicationFixture.anApplication());
        var group = "Kulturscheune";

        nextMorning();

        assertThat(mails()).last().satisfies(mail -> assertThat(mail.body())
                .contains(caseNumber + ": Vollständigkeit prüfen", "/schreibtisch", "Mein Zugang")
                .doesNotContain(group));
        var told = mails().size();
        morningMail.writeToAll();
        nextMorning();
        assertThat(mails()).hasSize(told);
    }

    @Test
    void whatAGroupDoesInACaseThatWaitedBeforeIsToldToo() {
        var answered = house.paid(ApplicationFixture.anApplication());
        new EndingGrant(house.way(), answered).heard(300);
        var told = house.way().approved(ApplicationFixture.anApplication().withoutAccount());
        house.way().sent(told);
        nextMorning();
        context.getBean(HearClaim.class)
                .answered(answered, HeardClaim.About.WITHDRAWAL, "Das war anders.", Actor.applicant("9a0b"));
        context.getBean(TellAccount.class)
                .tell(new TellAccount.Command(
                        told,
                        "Kulturscheune",
                        new Iban(ApplicationFixture.anIban()),
                        "Kulturscheune",
                        Actor.applicant("9a0b")));
        house.way().jobs();

        nextMorning();

        assertThat(mails()).last().satisfies(mail -> assertThat(mail.body())
                .contains(answered + ": Antwort auf die Anhörung lesen", told + ": "));
    }

    /** What is no task of a case, such as a mistake about money, is on no list: the mail tells it beside the tasks. */
    @Test
    void whatWaitsForHerSignatureIsToldToo() {
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var payment = house.pay(caseNumber, null);
        house.comesBack(payment, "AC04");
        nextMorning();
        context.getBean(ReverseEntry.class)
                .ask(new ReverseEntry.Ask(
                        ApplicationFixture.BREMEN,
                        ReversalKind.RETURNED,
                        payment.toString(),
                        "Der falsche Fall.",
                        Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10")));

        nextMorning();

        assertThat(mails()).last().satisfies(mail -> assertThat(mail.body())
                .contains("Gegenzeichnen: eine Sache wartet auf eine zweite Person."));
    }

    @Test
    void whatIsNobodysWorkHereIsNotTold() {
        house.way().submitted(ApplicationFixture.anApplication().inMannheim());
        var before = mails().size();

        nextMorning();

        assertThat(mails()).hasSize(before);
    }

    @Test
    void nobodyIsWrittenToOnADayOfRest() {
        house.way().submitted(ApplicationFixture.anApplication());
        var before = mails().size();
        do {
            clock.moveByDays(1);
        } while (BankDays.isBankDay(HouseTime.today(clock)));

        morningMail.writeToAll();

        assertThat(mails()).hasSize(before);
    }

    @Test
    void whoDoesNotWantItSwitchesItOffAndOnAgain() {
        administrator.open("/zugang");
        administrator.submit("/zugang/morgenmail");
        assertThat(administrator.page().text()).contains("keine Mail mehr über neue Aufgaben");
        house.way().submitted(ApplicationFixture.anApplication());
        var before = mails().size();
        nextMorning();
        assertThat(mails()).hasSize(before);

        administrator.submit("/zugang/morgenmail");
        house.way().submitted(ApplicationFixture.anApplication());
        nextMorning();

        assertThat(mails()).hasSizeGreaterThan(before);
    }

    @Test
    void moreThanAFewAreCounted() {
        List<CaseNumber> cases = IntStream.range(0, 12)
                .mapToObj(i -> house.way().submitted(ApplicationFixture.anApplication()))
                .toList();

        nextMorning();

        assertThat(mails()).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("neue Aufgaben");
            assertThat(cases.stream()
                            .filter(one -> Objects.requireNonNull(mail.body()).contains(one.value())))
                    .hasSizeLessThan(12);
            assertThat(mail.body()).contains("weitere");
        });
    }

    private void nextMorning() {
        nextWorkingDay();
        morningMail.writeToAll();
    }

    private void nextWorkingDay() {
        clock.moveTo(HouseTime.startOf(BankDays.after(HouseTime.today(clock))).plusSeconds(6 * 3600));
    }

    private List<SentMail> mails() {
        return context.getBean(SentMails.class).to(me().email()).stream()
                .filter(mail -> mail.template().equals("staff-morning"))
                .toList();
    }

    private StaffMember me() {
        return context.getBean(Staff.class).all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
