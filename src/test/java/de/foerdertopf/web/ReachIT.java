package de.foerdertopf.web;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.WithdrawApplication;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.assessment.DeclareConflict;
import de.foerdertopf.assessment.RequestInformation;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.NameStandIn;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.AccessTable.Answer;
import de.foerdertopf.web.AccessTable.Row;
import de.foerdertopf.web.AccessTable.Who;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.login.OpenDoor;
import de.foerdertopf.web.login.SignedIn;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whoever begins where her day begins and follows links comes to every page that {@code access/routes.txt} opens to her, and no link
 * leads to a page that refuses her. Nothing is sent: the walk only looks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachIT extends IntegrationTest {

    private static final int MOST_PAGES = 400;

    /** The page of each prepared case, its messages, and the lists on which it stands; of every other page a few are enough. */
    private static final Set<String> EACH = Set.of(
            "/schreibtisch",
            "/schreibtisch/faelle",
            "/schreibtisch/faelle/{caseNumber}",
            "/schreibtisch/faelle/{caseNumber}/nachrichten/{id}",
            "/meine/{caseNumber}");

    private static final int MOST_OF_EACH = 40;
    private static final int MOST_OF_OTHERS = 4;
    private static final int MOST_FILES = 1;

    /** Cases in which somebody stands in for a colleague who stays out of them. */
    private static final List<String> STOOD_IN = List.of(
            "submitted",
            "proposed",
            "approved",
            "told",
            "due",
            "paid",
            "reported",
            "settled",
            "released",
            "in a run",
            "repaying");

    private static final Pattern CASE = Pattern.compile("(?<=/)[A-Z][A-Z0-9-]{1,11}-\\d{4}-\\d{4,6}(?=[/?]|$)");
    private static final Pattern FILE = Pattern.compile("\\.(pdf|csv)$|/dateien/");
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z]+:|#|//)|[?&]sprache=");

    /** Pages to which no link leads from where the walk begins, and why. */
    private static final Map<String, String> NOT_BY_A_LINK = notByALink();

    @Autowired
    private WebApplicationContext context;

    private final Map<Who, SignedIn> people = new EnumMap<>(Who.class);
    private boolean isRoundOpen;
    private final Map<Who, Walk> walks = new EnumMap<>(Who.class);
    private final Map<Role, Walk> walksInPlaceOfOthers = new EnumMap<>(Role.class);
    private List<PathPattern> patterns;
    private MockMvc browser;
    private AccessPlaces places;

    @BeforeAll
    void walkThroughTheHouse() throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        patterns = AccessTable.rows().stream()
                .filter(row -> row.method().equals("GET"))
                .map(row -> PathPatternParser.defaultInstance.parse(row.pattern()))
                .sorted(Comparator.naturalOrder())
                .toList();
        var account = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(new EmailAddress("weg." + UUID.randomUUID() + "@example.org")));
        people.put(
                Who.OWN,
                new SignedIn(
                        Actor.Kind.APPLICANT, UUID.fromString(account.actor().id())));
        for (var role : Role.values()) {
            people.put(
                    role.isGlobal() ? Who.SYSTEM : Who.valueOf(role.name()),
                    staff(
                            role.isGlobal()
                                    ? GrantedRole.systemAdministrator()
                                    : GrantedRole.of(role, ApplicationFixture.MANNHEIM)));
        }
        var way = new CaseOnItsWay(context);
        var silent = way.submittedBy(person(Who.OWN).id(), anApplication().inMannheim());
        context.getBean(RequestInformation.class)
                .request(new RequestInformation.Command(
                        silent,
                        Set.of(Section.PLAN),
                        HouseTime.today(clock).plusDays(14),
                        "Bitte ein Angebot.",
                        way.officer()));
        clock.moveByDays(15);
        reachAnOpenRound();
        places = AccessPlaces.of(
                context, person(Who.OWN).id(), person(Who.FINANCE).actor());
        places.put("silent", silent.value());
        moreCases();
        browser.perform(MockMvcRequestBuilders.post("/antrag/neu/" + ApplicationFixture.MANNHEIM.value())
                .session(OpenDoor.of(context, person(Who.OWN)).again())
                .header("Sec-Fetch-Site", "same-origin")
                .param("amount", "300")
                .with(csrf()));
        people.forEach((who, person) -> walks.put(
                who, new Walk(OpenDoor.of(context, person)).from(who == Who.OWN ? "/meine" : "/anmelden/ziel")));
        for (var borrowed : List.of(Role.ADMINISTRATOR, Role.FINANCE, Role.AUTHORIZER)) {
            walksInPlaceOfOthers.put(borrowed, inPlaceOf(borrowed));
        }
    }

    /** A counsellor who stands in for a colleague in the prepared cases, out of which that colleague stays, and nowhere else. */
    private Walk inPlaceOf(Role borrowed) {
        var colleague = staff(GrantedRole.of(borrowed, ApplicationFixture.MANNHEIM));
        var standIn = staff(GrantedRole.of(Role.COUNSELLOR, ApplicationFixture.MANNHEIM));
        context.getBean(NameStandIn.class)
                .name(new NameStandIn.Command(
                        StaffId.of(colleague.actor()), List.of(StaffId.of(standIn.actor())), null, colleague.actor()));
        for (var place : STOOD_IN) {
            context.getBean(DeclareConflict.class)
                    .declare(new DeclareConflict.Command(
                            new CaseNumber(places.of(place, Map.of())),
                            colleague.actor().id(),
                            "Im Vorstand der Gruppe.",
                            colleague.actor()));
        }
        return new Walk(OpenDoor.of(context, standIn))
                .from(Stream.concat(
                                Stream.of("/anmelden/ziel"),
                                STOOD_IN.stream().map(place -> "/schreibtisch/faelle/" + places.of(place, Map.of())))
                        .toArray(String[]::new));
    }

    /** Groups apply while a round is open; after the last one that the fund has named, nobody can. */
    private void reachAnOpenRound() {
        var today = HouseTime.today(clock);
        var next = context.getBean(Funds.class).rounds(ApplicationFixture.MANNHEIM).stream()
                .filter(round -> !round.closes().isBefore(today))
                .findFirst();
        next.map(round -> HouseTime.startOf(round.opens()))
                .filter(opens -> opens.isAfter(clock.instant()))
                .ifPresent(clock::moveTo);
        isRoundOpen = next.isPresent();
    }

    @AfterAll
    void leaveNoWishBehind() {
        places.withdrawWishes();
    }

    @Test
    void everyPageIsReachedByLinksFromTheStartOfThoseForWhomItIs() {
        var lost = new ArrayList<String>();
        walks.forEach((who, walk) -> pagesOf(who).stream()
                .filter(page -> !walk.reached.contains(page))
                .filter(page -> isRoundOpen || !page.equals("/antrag/neu/{code}"))
                .filter(page -> !NOT_BY_A_LINK.containsKey(page) && !NOT_BY_A_LINK.containsKey(page + " " + who))
                .forEach(page -> lost.add(who + " " + page)));

        assertThat(lost)
                .as("No link leads here: add one, or say in NOT_BY_A_LINK why there is none")
                .isEmpty();
    }

    @Test
    void noLinkLeadsToAPageThatRefuses() {
        var refused = new ArrayList<String>();
        walks.forEach((who, walk) -> walk.refused.forEach(
                (address, from) -> refused.add("%s: %s, offered on %s".formatted(who, address, from))));

        walksInPlaceOfOthers.forEach((who, walk) -> walk.refused.forEach(
                (address, from) -> refused.add("in place of %s: %s, offered on %s".formatted(who, address, from))));

        assertThat(refused).as("What is offered must open").isEmpty();
    }

    @Test
    void whoStandsInComesToTheCasesAndToTheirMoney() {
        walksInPlaceOfOthers.forEach((who, walk) -> assertThat(walk.reached)
                .as("in place of %s", who)
                .contains("/schreibtisch/faelle/{caseNumber}", "/schreibtisch/faelle/{caseNumber}/prozess"));
        assertThat(Objects.requireNonNull(walksInPlaceOfOthers.get(Role.FINANCE)).reached)
                .contains("/schreibtisch/finanzen/{code}/zahllaeufe/{id}", "/schreibtisch/finanzen/{code}/zahllauf");
        assertThat(Objects.requireNonNull(walksInPlaceOfOthers.get(Role.ADMINISTRATOR)).reached)
                .contains(
                        "/schreibtisch/faelle/{caseNumber}/nachweis",
                        "/schreibtisch/finanzen/{code}/anordnen/{caseNumber}");
    }

    @Test
    void everyWalkComesToItsEnd() {
        assertThat(walks.entrySet().stream()
                        .filter(walk -> walk.getValue().pages >= MOST_PAGES)
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(walksInPlaceOfOthers.values()).allMatch(walk -> walk.pages < MOST_PAGES);
    }

    @Test
    void nothingIsExcusedThatIsNoPage() {
        var pages = walks.keySet().stream()
                .flatMap(who -> pagesOf(who).stream().flatMap(page -> Stream.of(page, page + " " + who)))
                .collect(Collectors.toSet());

        assertThat(pages).containsAll(NOT_BY_A_LINK.keySet());
    }

    @Test
    void everybodyStartsOnAPageOfHerOwn() {
        var starts = new EnumMap<Who, String>(Who.class);
        walks.forEach((who, walk) -> starts.put(who, walk.start));

        assertThat(starts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Who.OWN, "/meine",
                        Who.ADMINISTRATOR, "/schreibtisch",
                        Who.COUNSELLOR, "/schreibtisch",
                        Who.FINANCE, "/schreibtisch",
                        Who.AUTHORIZER, "/schreibtisch",
                        Who.COMMITTEE, "/schreibtisch/sitzungen",
                        Who.AUDITOR, "/schreibtisch/faelle",
                        Who.SYSTEM, "/verwaltung/personen"));
    }

    /** States that the table of addresses does not need. */
    private void moreCases() {
        var house = new PaidCase(context);
        var way = house.way();
        var group = person(Who.OWN).id();
        var large = anApplication().inMannheim().withMinors().requesting(Money.ofEuros(3000));
        places.put("unchecked", way.submittedBy(group, large).value());

        var checked = way.submittedBy(group, large);
        way.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(checked, way.officer()));
        way.jobs();
        places.put("checked", checked.value());

        var withdrawn = way.submittedBy(group, anApplication().inMannheim());
        way.bean(WithdrawApplication.class)
                .withdraw(new WithdrawApplication.Command(
                        withdrawn, Channel.ONLINE, "Das Fest fällt aus.", Actor.applicant(group.toString())));
        way.jobs();
        places.put("withdrawn", withdrawn.value());

        var released = told(way);
        way.bean(ReleasePayment.class).release(new ReleasePayment.Command(house.ordered(released, null), way.second()));
        way.jobs();
        places.put("released", released.value());

        putIntoOneRun(house, "in a run", "in the same run");

        var heard = told(way);
        house.pay(heard, null);
        way.bean(HearClaim.class)
                .hear(new HearClaim.Command(
                        heard,
                        HeardClaim.About.WITHDRAWAL,
                        "Das Jugendamt hat die Miete auch bezahlt.",
                        Money.ofEuros(120),
                        HouseTime.today(clock),
                        way.officer()));
        way.jobs();
        places.put("heard", heard.value());

        var repaying = told(way);
        house.pay(repaying, null);
        house.renounced(repaying);
        places.put("repaying", repaying.value());
    }

    /** Cases whose payments lie at the cash office together. */
    private void putIntoOneRun(PaidCase house, String... names) {
        var payments = new ArrayList<PaymentId>();
        for (var name : names) {
            var told = told(house.way());
            var payment = house.ordered(told, null);
            house.way()
                    .bean(ReleasePayment.class)
                    .release(new ReleasePayment.Command(payment, house.way().second()));
            payments.add(payment);
            places.put(name, told.value());
        }
        RunOf.these(
                house.way()::bean,
                ApplicationFixture.MANNHEIM,
                payments,
                house.payDay(payments.get(0)),
                person(Who.FINANCE).actor());
    }

    private CaseNumber told(CaseOnItsWay way) {
        var told = way.submittedBy(person(Who.OWN).id(), anApplication().inMannheim());
        way.approve(told);
        way.sent(told);
        return told;
    }

    private static Map<String, String> notByALink() {
        var why = new LinkedHashMap<String, String>();
        var inCase = "/schreibtisch/faelle/{caseNumber}/";
        why.put("/meine/{caseNumber}/eingegangen", "shown once, when an application was sent");
        why.put("/antrag/{id}/pruefen", "opens when every page of the draft is filled in");
        why.put("/meine/{caseNumber}/mehr-zeit", "offered when the project is over and its proof is due");
        why.put("/gruppen/{caseNumber}/nachweis", "offered to a sponsor once the money is there");
        why.put("/gruppen/{caseNumber}/nachweis/gesendet", "offered to a sponsor once a report is there");
        why.put("/meine/{caseNumber}/anhoerung", "offered when a proof did not come");
        why.put(
                inCase + "befunde/{code}/ausser-kraft",
                "the case page has this form; the address shows it again when it is refused");
        why.put(
                inCase + "befunde/{code}/gilt",
                "the case page has this form; the address shows it again when it is refused");
        why.put(inCase + "gremium", "no edition that is shipped hears a panel: see PanelIT");
        why.put(inCase + "gespraech-entfaellt", "offered when a review with the group is due after the project");
        why.put(inCase + "betrag-festsetzen", "offered after a provisional approval");
        why.put(inCase + "bescheid-ruecknahme", "offered when the group answered or its time is over");
        why.put(inCase + "bescheid-erstattung", "offered when the group answered or its time is over");
        why.put(inCase + "erstattung-anhoerung", "offered when a repayment is overdue");
        why.put(inCase + "erstattung-anhoerung/antwort", "offered while this hearing is open");
        why.put(inCase + "erstattung-anhoerung/beenden", "offered while this hearing is open");
        why.put(inCase + "nachweis/anhoerung", "offered when a proof did not come");
        why.put(inCase + "nachweis/anhoerung/antwort", "offered when a proof did not come");
        why.put(inCase + "nachweis/widerruf", "offered when a proof did not come");
        for (var refund : List.of("", "/anordnen", "/anordnung.pdf", "/zuruecknehmen")) {
            why.put(inCase + "rueckgabe" + refund, "offered while money goes back to a group: see RefundIT");
        }
        why.put(inCase + "forderung-berichtigen", "offered when a notice claims more than was paid in the end");
        why.put(inCase + "traeger-konto", "offered when a sponsor's account cannot be paid to");
        why.put(inCase + "widersprueche/{id}/irrtum", "offered when a remedy has ended");
        why.put(inCase + "zinsen", "offered when money came back late");
        why.put(inCase + "zinsen/eingang", "offered when interest was claimed");
        why.put("/schreibtisch/finanzen/{code}/eingaenge/{caseNumber}", "offered when a repayment was written down");
        why.put(
                "/schreibtisch/finanzen/{code}/zahllaeufe",
                "offered when there are more runs than the fund's page shows");
        why.put(
                "/schreibtisch/finanzen/{code}/zahlungen",
                "offered when there are more payments than the fund's page shows");
        why.put(
                "/verwaltung/texte/{code}/ausgaben/{version}/{key}/fassungen/{number}",
                "offered when a text was changed");
        why.put("/verwaltung/texte/{code}/vorlagen/{name}/fassungen/{number}", "offered when a text was changed");
        why.put("/schreibtisch/vertretung AUDITOR", "nobody stands in for an auditor");
        return why;
    }

    /** The pages that are for this person and not for everybody. */
    private static Set<String> pagesOf(Who who) {
        return AccessTable.rows().stream()
                .filter(row -> row.method().equals("GET") && !row.isForNobody())
                .filter(row -> row.to(who) == Answer.IN && row.to(Who.NOBODY) != Answer.IN)
                .map(Row::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One person on her way through the house. */
    private final class Walk {

        private final OpenDoor door;
        private final Set<String> reached = new TreeSet<>();
        private final Map<String, String> refused = new TreeMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private String start = "";
        private int pages;

        Walk(OpenDoor door) {
            this.door = door;
        }

        Walk from(String... addresses) {
            var next = new ArrayDeque<>(List.of(addresses));
            var offeredOn = new HashMap<String, String>();
            while (!next.isEmpty() && pages < MOST_PAGES) {
                var here = next.remove();
                pages++;
                var answer = get(here);
                if (answer.getStatus() >= 400) {
                    refused.put(answer.getStatus() + " " + here, offeredOn.getOrDefault(here, "nothing"));
                    continue;
                }
                reached.add(patternOf(here));
                if (start.isEmpty() && answer.getRedirectedUrl() == null) {
                    start = here;
                }
                for (var link : linksOn(answer)) {
                    var there = URI.create(here).resolve(link).toString().replaceFirst("#.*", "");
                    if (offeredOn.putIfAbsent(there, here) == null && isWorthALook(there)) {
                        next.add(there);
                    }
                }
            }
            return this;
        }

        /** Cases of other tests lie in the same house: their number must not matter. */
        private boolean isWorthALook(String address) {
            var ofCase = CASE.matcher(address);
            if (ofCase.find() && !places.has(ofCase.group())) {
                return false;
            }
            var page = patternOf(address);
            var most = FILE.matcher(page).find() ? MOST_FILES : EACH.contains(page) ? MOST_OF_EACH : MOST_OF_OTHERS;
            return seen.merge(page, 1, Integer::sum) <= most;
        }

        private MockHttpServletResponse get(String address) {
            try {
                return browser.perform(MockMvcRequestBuilders.get(URI.create(address))
                                .session(door.again())
                                .with(from -> {
                                    from.setRemoteAddr("192.0.2.251");
                                    return from;
                                }))
                        .andReturn()
                        .getResponse();
            } catch (Exception e) {
                throw new AssertionError(address, e);
            }
        }
    }

    private static List<String> linksOn(MockHttpServletResponse answer) {
        var leadsTo = answer.getRedirectedUrl();
        if (leadsTo != null) {
            return List.of(leadsTo);
        }
        if (!Objects.requireNonNullElse(answer.getContentType(), "").startsWith("text/html")) {
            return List.of();
        }
        try {
            return Jsoup.parse(answer.getContentAsString()).select("a[href]").eachAttr("href").stream()
                    .filter(Predicate.not(ELSEWHERE.asPredicate()))
                    .toList();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String patternOf(String address) {
        var path = PathContainer.parsePath(URI.create(address).getRawPath());
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(address);
    }

    private SignedIn person(Who who) {
        return Objects.requireNonNull(people.get(who));
    }

    private SignedIn staff(GrantedRole role) {
        var member = context.getBean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                "Wanda Weg",
                                new EmailAddress("weg." + UUID.randomUUID() + "@example.org"),
                                "0621 1",
                                "1.02"),
                        Set.of(role),
                        Actor.SYSTEM));
        return new SignedIn(Actor.Kind.STAFF, UUID.fromString(member.actor().id()));
    }
}
