package de.foerdertopf.correspondence;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.applicant.Address;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.application.Applications;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.CaseNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** No mail about a case leads anybody to a page that she cannot open. */
class MailLinksIT extends IntegrationTest {

    private static final Path TEMPLATES = Path.of("templates/mail");
    private static final Pattern NAME = Pattern.compile("\\{\\{([#^]?)(\\w+)}}");
    private static final Pattern PART = Pattern.compile("\\{\\{> ([\\w-]+)}}");

    /** What the messenger hands out itself: a template that prints them where it does not is no mail. */
    private static final Set<String> OURS = Set.of("statusLink", "proofLink");

    private static final FiscalSponsor SPONSOR = new FiscalSponsor(
            "Haus der Wege e. V.",
            "Petra Cordes",
            "wege@example.org",
            new Address("Lange Straße 1", "28779", "Bremen"));

    @Autowired
    private ApplicationContext context;

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

    @BeforeEach
    void people() {
        cases = new CaseOnItsWay(context);
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

    @ParameterizedTest
    @MethodSource("aboutCases")
    void aMailLeadsToTheCaseOnlyWhomTheCaseIsOpenTo(String template) {
        var online = cases.submittedBy(
                UUID.randomUUID(), anApplication().ofAnInformalGroup().behind(SPONSOR));
        var onPaper = cases.submitted(anApplication().ofAnInformalGroup().behind(SPONSOR));

        for (var told : List.of(true, false)) {
            assertThat(bodiesTo(Addressee.Role.SPONSOR, online, template, told)).allSatisfy(MailLinksIT::leadsNowhere);
            assertThat(bodiesTo(Addressee.Role.GROUP, onPaper, template, told)).allSatisfy(MailLinksIT::leadsNowhere);
            assertThat(bodiesTo(Addressee.Role.SPONSOR, onPaper, template, told))
                    .allSatisfy(MailLinksIT::leadsNowhere);
        }
        if (textOf(template).contains("Link}}") && !template.startsWith("sponsor-a")) {
            assertThat(Stream.of(true, false)
                            .flatMap(told -> bodiesTo(Addressee.Role.GROUP, online, template, told).stream()))
                    .anySatisfy(body -> assertThat(body).contains("/meine/" + online));
        }
    }

    /** A mail to an address that the case gave up warns only. */
    @Test
    void anAddressThatWasGivenUpLeadsNowhere() {
        var online = cases.submittedBy(UUID.randomUUID(), anApplication());
        var group = Addressee.group(applications.require(online));
        var earlier = new Addressee(group.role(), group.name(), null, "frueher@example.org", null, null);

        assertThat(bodies(earlier, online, "account-changed", true)).allSatisfy(MailLinksIT::leadsNowhere);
    }

    private static void leadsNowhere(String body) {
        assertThat(body).doesNotContain("/meine/", "/nachweis", "auf Ihrer Seite", "Antrag noch ändern.");
    }

    private List<String> bodiesTo(Addressee.Role role, CaseNumber caseNumber, String template, boolean told) {
        var application = applications.require(caseNumber);
        var addressee = role == Addressee.Role.GROUP
                ? Addressee.group(application)
                : Addressee.sponsor(application).orElseThrow();
        return bodies(addressee, caseNumber, template, told);
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
        return message.with("retrievalLink", links.retrieval(caseNumber, 1))
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
