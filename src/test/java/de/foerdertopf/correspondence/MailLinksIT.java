package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.AnswerForSponsor;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Channel;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.OpenApplicantAccount;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.SendInterimMessage;
import de.foerdertopf.notice.letters.InterimMessageLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.login.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** No mail about a case leads anybody to a page that she cannot open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailLinksIT extends IntegrationTest {

    private static final Path TEMPLATES = Path.of("templates/mail");
    private static final Pattern NAME = Pattern.compile("\\{\\{([#^]?)(\\w+)}}");
    private static final Pattern PAGE = Pattern.compile("https?://[^/\\s]+(/(?:meine|gruppen)/\\S+)");
    private static final Pattern PART = Pattern.compile("\\{\\{> ([\\w-]+)}}");

    /** What the messenger hands out itself: a template that prints them where it does not is no mail. */
    private static final Set<String> OURS = Set.of("statusLink", "proofLink");

    private static final FiscalSponsor SPONSOR = new FiscalSponsor(
            "Haus der Wege e. V.",
            "Petra Cordes",
            "wege@example.org",
            new Address("Lange Straße 1", "28779", "Bremen"));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Messenger messenger;

    @Autowired
    private Links links;

    @Autowired
    private SentMails mails;

    @Autowired
    private Applications applications;

    @Autowired
    private TransactionTemplate transaction;

    private CaseOnItsWay cases;
    private MockMvc browser;

    /** Handed in on the page of the person who is written to. */
    private CaseNumber online;

    /** Handed in by somebody who is not the person to write to. */
    private CaseNumber elsewhere;

    private CaseNumber onPaper;
    private CaseNumber consented;
    private CaseNumber consentedOnPaper;

    @BeforeAll
    void handIn() {
        cases = new CaseOnItsWay(context);
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        var address = anAddress();
        var owner = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(EmailAddress.parse(address)));
        online = cases.submittedBy(owner.value(), sponsored().email(address));
        elsewhere = cases.submittedBy(UUID.randomUUID(), sponsored().email(anAddress()));
        onPaper = cases.submitted(sponsored().email(anAddress()));
        consented = consents(cases.submittedBy(UUID.randomUUID(), sponsored().email(anAddress())));
        consentedOnPaper = consents(cases.submitted(sponsored().email(anAddress())));
    }

    private static String anAddress() {
        return "gruppe." + UUID.randomUUID() + "@example.org";
    }

    private static ApplicationFixture sponsored() {
        return anApplication()
                .title("Nähen " + UUID.randomUUID())
                .ofAnInformalGroup()
                .behind(SPONSOR);
    }

    private CaseNumber consents(CaseNumber caseNumber) {
        context.getBean(AnswerForSponsor.class)
                .record(new AnswerForSponsor.Command(
                        caseNumber, true, null, Channel.PHONE, "Frau Cordes, Rückruf", cases.officer()));
        return caseNumber;
    }

    /** Every template that greets somebody of a case. */
    static Stream<String> aboutCases() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files
                    .filter(file -> read(file).contains("{{> case-greeting}}"))
                    .map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Everybody signs in with the address at which the mail reached her; what it names is a page that she may see. */
    @ParameterizedTest
    @MethodSource("aboutCases")
    void eachLinkOpensForWhomTheMailReached(String template) throws Exception {
        for (var told : List.of(true, false)) {
            for (var caseNumber : List.of(online, elsewhere, onPaper)) {
                assertOpens(Addressee.Role.GROUP, caseNumber, template, told, "/meine/");
            }
            for (var caseNumber : List.of(consented, consentedOnPaper)) {
                assertOpens(Addressee.Role.GROUP, caseNumber, template, told, "/meine/");
                if (!template.equals("notice-provided")) {
                    assertOpens(Addressee.Role.SPONSOR, caseNumber, template, told, "/gruppen/");
                }
            }
            for (var caseNumber : List.of(online, onPaper)) {
                assertThat(bodiesTo(Addressee.Role.SPONSOR, caseNumber, template, told))
                        .allSatisfy(MailLinksIT::leadsNowhere);
            }
        }
        if (textOf(template).contains("Link}}") && !template.startsWith("sponsor-a")) {
            for (var caseNumber : List.of(online, elsewhere, onPaper)) {
                assertThat(Stream.of(true, false)
                                .flatMap(told -> bodiesTo(Addressee.Role.GROUP, caseNumber, template, told).stream()))
                        .anySatisfy(body -> assertThat(body).contains("/meine/" + caseNumber));
            }
        }
    }

    private void assertOpens(Addressee.Role role, CaseNumber caseNumber, String template, boolean told, String root)
            throws Exception {
        for (var body : bodiesTo(role, caseNumber, template, told)) {
            for (var page : pagesIn(body)) {
                assertThat(page).as(template).startsWith(root + caseNumber);
                assertThat(status(page, addressee(role, caseNumber).email()))
                        .as("%s to %s: %s", template, role, page)
                        .isIn(200, 302);
                assertThat(status(page, "fremd." + UUID.randomUUID() + "@example.org"))
                        .as(page)
                        .isEqualTo(404);
            }
        }
    }

    private static List<String> pagesIn(String body) {
        return PAGE.matcher(body).results().map(found -> found.group(1)).toList();
    }

    /** A group whose application came on paper finds it beside its own ones, and so does the person to whom a group handed it on. */
    @Test
    void eachGroupFindsInItsListWhatTheHouseWritesToItAbout() throws Exception {
        for (var caseNumber : List.of(online, elsewhere, onPaper)) {
            assertThat(content(
                            "/meine",
                            addressee(Addressee.Role.GROUP, caseNumber).email()))
                    .contains("/meine/" + caseNumber)
                    .doesNotContain("Träger sind");
        }
        assertThat(content("/meine", SPONSOR.email()))
                .contains("Gruppen, für die Sie Träger sind", "/gruppen/" + consented, "/gruppen/" + consentedOnPaper)
                .doesNotContain("/gruppen/" + online);
    }

    /** A sponsor that a letter goes to has another page than the group. */
    @Test
    void aLetterNamesThePageOfWhomItGoesTo() throws Exception {
        assertThat(pageInLetter(elsewhere)).isEqualTo("/meine/" + elsewhere);
        var ofSponsor = pageInLetter(consented);
        assertThat(ofSponsor).isEqualTo("/gruppen/" + consented);
        assertThat(status(ofSponsor, SPONSOR.email())).isEqualTo(200);
    }

    private String pageInLetter(CaseNumber caseNumber) {
        var letter = context.getBean(SendInterimMessage.class)
                .send(new SendInterimMessage.Command(caseNumber, "Die Sitzung fällt aus.", null, cases.officer()));
        var names = Objects.requireNonNull(
                ((InterimMessageLetter) context.getBean(Notices.class).letter(letter)).statusUrl());
        return names.replaceAll("https?://[^/]+", "");
    }

    private int status(String page, @Nullable String address) throws Exception {
        return open(page, address).getStatus();
    }

    private String content(String page, @Nullable String address) throws Exception {
        return open(page, address).getContentAsString(StandardCharsets.UTF_8);
    }

    /** What somebody gets who signed in with this address. */
    private MockHttpServletResponse open(String page, @Nullable String address) throws Exception {
        var person = context.getBean(OpenApplicantAccount.class)
                .open(new OpenApplicantAccount.Command(EmailAddress.parse(Objects.requireNonNull(address))));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        new SignedIn(Actor.Kind.APPLICANT, person.value()), "", "ROLE_APPLICANT"));
        try {
            return browser.perform(MockMvcRequestBuilders.get(page)).andReturn().getResponse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** A mail to an address that the case gave up warns only. */
    @Test
    void anAddressThatWasGivenUpLeadsNowhere() {
        var group = addressee(Addressee.Role.GROUP, online);
        var earlier = new Addressee(group.role(), group.name(), null, "frueher@example.org", null, null);

        assertThat(bodies(earlier, online, "account-changed", true)).allSatisfy(MailLinksIT::leadsNowhere);
    }

    private static void leadsNowhere(String body) {
        assertThat(body).doesNotContain("/meine/", "/gruppen/", "/nachweis", "auf Ihrer Seite", "Antrag noch ändern.");
    }

    private List<String> bodiesTo(Addressee.Role role, CaseNumber caseNumber, String template, boolean told) {
        return bodies(addressee(role, caseNumber), caseNumber, template, told);
    }

    private Addressee addressee(Addressee.Role role, CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        return role == Addressee.Role.GROUP
                ? Addressee.group(application)
                : Addressee.sponsor(application).orElseThrow();
    }

    /** What this template says by mail, where everything that it asks of its own is {@code so}. */
    private List<String> bodies(Addressee addressee, CaseNumber caseNumber, String template, boolean so) {
        var reason = "links:" + UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> messenger.tell(caseNumber, addressee, message(reason, caseNumber, template, so)));
        return mails.ofCase(caseNumber).stream()
                .filter(mail -> mail.template().equals(template) && mail.to().equals(addressee.email()))
                .map(SentMail::body)
                .filter(Objects::nonNull)
                .toList();
    }

    private Message message(String reason, CaseNumber caseNumber, String template, boolean so) {
        var message = Message.of(reason, template);
        var asked = new TreeSet<String>();
        var found = NAME.matcher(textOf(template));
        while (found.find()) {
            if (!found.group(1).isEmpty()) {
                asked.add(found.group(2));
            } else if (!OURS.contains(found.group(2))) {
                message = message.with(found.group(2), "…");
            }
        }
        for (var question : asked) {
            message = message.with(question, so);
        }
        return message.with("retrievalLink", links.status(caseNumber))
                .with("sponsorLink", links.sponsor("x"))
                .with("accountLink", links.sponsor("x"));
    }

    /** The template with its parts. */
    private static String textOf(String template) {
        return PART.matcher(read(TEMPLATES.resolve(template + ".txt")))
                .replaceAll(part -> Matcher.quoteReplacement(textOf(part.group(1))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
