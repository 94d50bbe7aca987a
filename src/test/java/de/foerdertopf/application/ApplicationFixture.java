package de.foerdertopf.application;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in: by default one of an association to Bremen's fund, complete, balanced, in time, asking for 300 €,
 * without any finding. A test changes one thing.
 */
public final class ApplicationFixture {

    public static final FundCode BREMEN = new FundCode("bremen-stadtteilfonds");
    public static final FundCode MANNHEIM = new FundCode("mannheim-fluechtlingsfonds");

    private static final int DAYS_AFTER_DECISION = 14;
    private static final int PROJECT_DAYS = 30;
    private static final Money OWN_MEANS = Money.ofEuros(100);

    private FundCode fund = BREMEN;
    private String group = "Kulturscheune " + UUID.randomUUID().toString().substring(0, 8) + " e. V.";
    private @Nullable String groupLatin;
    private ApplicantType type = ApplicantType.REGISTERED_ASSOCIATION;
    private LegalForm legalForm = LegalForm.EV;
    private String contact = "Heiko Brüggemannsen";
    private @Nullable String contactLatin;
    private @Nullable String email = "kulturscheune." + UUID.randomUUID() + "@example.org";
    private @Nullable String phone = "+49 421 3920022";
    private @Nullable Address address = new Address("Marktstraße 7", "28779", "Bremen");
    private @Nullable ResponsiblePerson responsiblePerson;
    private @Nullable FiscalSponsor sponsor;
    private @Nullable BankAccount account;
    private boolean accountGiven = true;
    private String title = "Fest der hundert Stühle";
    private @Nullable DateRange period;
    private String description = "Jeder bringt seinen eigenen Stuhl mit und stellt ihn an eine lange Tafel.";
    private int people = 300;
    private int refugees = 90;
    private boolean minors;
    private int volunteers = 45;
    private Money requested = Money.ofEuros(300);
    private @Nullable List<CostItem> costs;
    private @Nullable List<FundingSource> sources;
    private DeliveryChoice delivery = DeliveryChoice.EMAIL;
    private Channel channel = Channel.ONLINE;
    private String language = "de";

    private ApplicationFixture() {}

    public static ApplicationFixture anApplication() {
        return new ApplicationFixture();
    }

    public ApplicationFixture inMannheim() {
        fund = MANNHEIM;
        address = new Address("Sandhofer Straße 12", "68307", "Mannheim");
        return this;
    }

    public ApplicationFixture of(String groupName) {
        group = groupName;
        return this;
    }

    /** A group whose name letters cannot print, with its spelling in Latin letters. */
    public ApplicationFixture of(String groupName, String inLatin) {
        groupLatin = inLatin;
        return of(groupName);
    }

    public ApplicationFixture of(ApplicantType applicantType, LegalForm form) {
        type = applicantType;
        legalForm = form;
        return this;
    }

    /** A group without legal form, for which the contact person stands in. */
    public ApplicationFixture ofAnInformalGroup() {
        group = "Nähstube " + UUID.randomUUID().toString().substring(0, 8);
        type = ApplicantType.INFORMAL_GROUP;
        legalForm = LegalForm.NONE;
        return this;
    }

    public ApplicationFixture contact(String name) {
        contact = name;
        return this;
    }

    /** A person whose name letters cannot print, with its spelling in Latin letters. */
    public ApplicationFixture contact(String name, String inLatin) {
        contactLatin = inLatin;
        return contact(name);
    }

    public ApplicationFixture email(@Nullable String address) {
        email = address;
        return this;
    }

    public ApplicationFixture withoutEmail() {
        email = null;
        delivery = DeliveryChoice.LETTER;
        channel = Channel.PAPER;
        return this;
    }

    public ApplicationFixture address(@Nullable Address of) {
        address = of;
        return this;
    }

    public ApplicationFixture phone(@Nullable String number) {
        phone = number;
        return this;
    }

    public ApplicationFixture byLetter() {
        delivery = DeliveryChoice.LETTER;
        return this;
    }

    /** In which language the group likes to read. */
    public ApplicationFixture reading(String tag) {
        language = tag;
        return this;
    }

    public ApplicationFixture responsible(ResponsiblePerson person) {
        responsiblePerson = person;
        return this;
    }

    public ApplicationFixture behind(FiscalSponsor organisation) {
        sponsor = organisation;
        return this;
    }

    public ApplicationFixture account(BankAccount of) {
        account = of;
        return this;
    }

    /** With a valid account of its own in Turkey, which no SEPA transfer reaches. */
    public ApplicationFixture accountOutsideSepa() {
        return account(new BankAccount(group, new Iban(anIbanOutsideSepa()), null));
    }

    /** A valid IBAN that nobody else has. */
    public static String anIbanOutsideSepa() {
        var rest = "000610" + "%016d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
        var checked =
                new BigInteger(rest + "292700").mod(BigInteger.valueOf(97)).intValue();
        return "TR%02d%s".formatted(98 - checked, rest);
    }

    public ApplicationFixture withoutAccount() {
        accountGiven = false;
        return this;
    }

    public ApplicationFixture title(String projectTitle) {
        title = projectTitle;
        return this;
    }

    public ApplicationFixture period(LocalDate from, LocalDate to) {
        period = new DateRange(from, to);
        return this;
    }

    public ApplicationFixture describedAs(String text) {
        description = text;
        return this;
    }

    public ApplicationFixture reaching(int all, int withFlight) {
        people = all;
        refugees = withFlight;
        return this;
    }

    public ApplicationFixture withMinors() {
        minors = true;
        return this;
    }

    public ApplicationFixture volunteers(int number) {
        volunteers = number;
        return this;
    }

    /** Asks for this sum; own money comes to it. */
    public ApplicationFixture requesting(Money amount) {
        requested = amount;
        return this;
    }

    public ApplicationFixture costs(List<CostItem> items) {
        costs = items;
        return this;
    }

    public ApplicationFixture sources(List<FundingSource> items) {
        sources = items;
        return this;
    }

    /** As somebody typed it in: in the round that is open on the day, or the next one. */
    public SubmitApplication.Command command(Funds funds, LocalDate today) {
        var rounds = funds.rounds(fund);
        var round = rounds.stream()
                .filter(r -> !r.isMissedBy(today))
                .findFirst()
                .orElseGet(() -> rounds.get(rounds.size() - 1));
        var received = round.isMissedBy(today) ? round.closes() : today;
        return new SubmitApplication.Command(
                fund,
                round.label(),
                answers(round),
                received,
                channel,
                language,
                delivery,
                null,
                null,
                channel == Channel.ONLINE ? "" : "Unterschrift auf dem Formular",
                channel == Channel.ONLINE ? Actor.applicant(UUID.randomUUID().toString()) : Actor.staff("desk"));
    }

    /** What is answered, with a project after the round's decision. */
    public ApplicationAnswers answers(Round round) {
        var from = round.decisionDay().plusDays(DAYS_AFTER_DECISION);
        var money = new ArrayList<FundingSource>();
        money.add(new FundingSource(FundingKind.OWN, "Scheunenkasse", OWN_MEANS));
        money.add(new FundingSource(FundingKind.GRANT, "Zuschuss (beantragt)", requested));
        var items = List.of(
                new CostItem(CostCategory.FOOD, "Zutaten für acht Küchen", requested),
                new CostItem(CostCategory.PRINT, "Plakate und Lose", OWN_MEANS));
        return new ApplicationAnswers(
                type,
                new Initiative(group, groupLatin, legalForm, true, 2009, 40, null),
                new Contact(contact, contactLatin, email, phone, address),
                responsiblePerson,
                sponsor,
                account(),
                new Project(
                        title,
                        ProjectType.ENCOUNTER_EVENT,
                        description,
                        "Hundert Gespräche an einem Nachmittag.",
                        "Ganzer Ortsteil",
                        people,
                        refugees,
                        "Blumenthal",
                        "Marktplatz",
                        period == null ? new DateRange(from, from.plusDays(PROJECT_DAYS)) : period,
                        minors,
                        volunteers,
                        380,
                        "Plakate"),
                new FinancingPlan(costs == null ? items : costs, sources == null ? money : sources),
                requested,
                new Declarations(true, true, true, false),
                List.of());
    }

    private @Nullable BankAccount account() {
        if (!accountGiven) {
            return null;
        }
        return account != null
                ? account
                : new BankAccount(
                        sponsor != null ? sponsor.name() : groupLatin == null ? group : groupLatin,
                        new Iban(anIban()),
                        null);
    }

    /** A valid account number that no other application has. */
    public static String anIban() {
        var rest = "90902000000%09d"
                .formatted((UUID.randomUUID().getMostSignificantBits() >>> 1) % 1_000_000_000L)
                .substring(0, 18);
        var check = 98
                - new java.math.BigInteger(rest + "131400")
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        return "DE%02d%s".formatted(check, rest);
    }
}
