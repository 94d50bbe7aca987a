package de.foerdertopf.wording;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.audit.AuditTrail;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.document.TemplateProblem.Kind;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.EnrolStaff;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.notice.delivery.IssueNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.PreviewNotice;
import de.foerdertopf.notice.delivery.ProveNotice;
import de.foerdertopf.notice.delivery.ProveNotice.Proof;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A city changes its letters' words by itself, and no letter ever breaks or changes afterwards. */
class WordingIT extends IntegrationTest {

    private static final FundCode BREMEN = ApplicationFixture.BREMEN;
    private static final String PLAIN = "Etwas ändert sich? Rufen Sie uns an. Wir helfen.";
    private static final String WARM = "Etwas wird anders? Ein Anruf genügt.";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private LetterTemplateFiles files;

    @Autowired
    private PublishTemplate publishTemplate;

    @Autowired
    private RestoreTemplate restoreTemplate;

    @Autowired
    private FollowTemplate followTemplate;

    @Autowired
    private DraftSentences draftSentences;

    @Autowired
    private PreviewTemplate previewTemplate;

    @Autowired
    private EditionSentences sentences;

    @Autowired
    private PublishWording publishWording;

    @Autowired
    private RestoreWording restoreWording;

    @Autowired
    private PreviewNotice previewNotice;

    @Autowired
    private ProveNotice proveNotice;

    @Autowired
    private Notices notices;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private AuditTrail audit;

    private CaseOnItsWay cases;
    private Actor bremen;
    private Actor mannheim;
    private Actor system;

    @BeforeEach
    void peopleAtTheDesk() {
        cases = new CaseOnItsWay(house);
        bremen = enrol(GrantedRole.of(Role.ADMINISTRATOR, BREMEN));
        mannheim = enrol(GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.MANNHEIM));
        system = enrol(GrantedRole.systemAdministrator());
    }

    @AfterEach
    void theOriginalWordsAgain() {
        for (var name : List.of("approval", "_questions", "rejection")) {
            restore(name, BREMEN, bremen);
            restore(name, ApplicationFixture.MANNHEIM, mannheim);
            restore(name, null, system);
        }
    }

    private void restore(String name, @Nullable FundCode fund, Actor by) {
        if (files.hasOwn(name, fund)) {
            follow(name, fund, by);
        }
    }

    @Test
    void aChangedSentenceStandsInTheNextLetterAndInNoOlderOne() throws IOException {
        var before = cases.approved(anApplication());
        cases.sent(before);
        var after = cases.approved(anApplication());

        assertThat(publish("approval", BREMEN, PLAIN, WARM, bremen)).isPositive();
        cases.sent(after);

        assertThat(letter(before)).contains(PdfProof.bare(PLAIN)).doesNotContain(PdfProof.bare(WARM));
        assertThat(letter(after)).contains(PdfProof.bare(WARM)).doesNotContain(PdfProof.bare(PLAIN));
        assertThat(proof(before)).isEqualTo(Proof.SAME);
        assertThat(proof(after)).isEqualTo(Proof.SAME);
    }

    @Test
    void aFundsOwnWordsWinOverThoseForAll() throws IOException {
        var caseNumber = cases.approved(anApplication().inMannheim());

        publish("approval", null, PLAIN, "Für alle Fonds.", system);
        assertThat(preview(caseNumber)).contains("FüralleFonds.");
        publish("approval", ApplicationFixture.MANNHEIM, PLAIN, "Nur für Mannheim.", mannheim);

        assertThat(preview(caseNumber)).contains("NurfürMannheim.").doesNotContain("FüralleFonds.");
    }

    @Test
    void everyPublicationIsAVersionWithPersonDayAndReason() {
        var number = publish("approval", BREMEN, PLAIN, WARM, bremen);

        assertThat(files.versions("approval", BREMEN).get(0)).satisfies(version -> {
            assertThat(version.number()).isEqualTo(number);
            assertThat(version.by()).isEqualTo(bremen.id());
            assertThat(version.at()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
            assertThat(version.reason()).isEqualTo("freundlicher");
            assertThat(version.sha256()).hasSize(64);
        });
        assertThat(audit.of("template:approval@" + BREMEN)).isNotEmpty();

        var again = restoreTemplate.restore(new RestoreTemplate.Command("approval", BREMEN, 0, "zurück", bremen));
        assertThat(again).isEqualTo(number + 1);
        assertThat(files.text("approval", BREMEN)).contains(PLAIN);
    }

    @Test
    void nothingUnknownIsPublishedAndTheProblemIsNamedByFileAndLine() {
        var text = files.original("approval");
        var line = 1
                + (int) text.substring(0, text.indexOf(PLAIN))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();

        assertThat(refused("approval", text.replace(PLAIN, "Rufen Sie {{head.contact.fax}} an.")))
                .containsExactly(
                        new TemplateProblem("approval", line, Kind.UNKNOWN_PLACEHOLDER, "{{head.contact.fax}}"));
        assertThat(refused("approval", text.replace(PLAIN, "<b>Rufen Sie an.")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.NOT_WELL_FORMED);
                    assertThat(problem.file()).isEqualTo("approval");
                    assertThat(problem.line()).isEqualTo(line);
                });
        assertThat(refused("approval", text.replace(PLAIN, "{{#terms}}Rufen Sie an.")))
                .extracting(TemplateProblem::kind)
                .contains(Kind.SECTION_NOT_CLOSED);
        assertThat(refused("approval", text.replace(PLAIN, "{{{matter.projectTitle}}}")))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.FORBIDDEN_PLACEHOLDER);
        assertThat(refused("approval", text.replace(PLAIN, "{{>_nowhere}}")))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.UNKNOWN_PART);
        assertThat(refused("approval", text.replace(PLAIN, "{{terms}}")))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.NOT_PRINTABLE);
        assertThat(refused("approval", text.replace("<h2>III. Grundlage</h2>", "<h4>III. Grundlage</h4>")))
                .extracting(TemplateProblem::kind)
                .contains(Kind.FORBIDDEN_MARKUP);
        assertThat(refused("approval", text.replace(PLAIN, "Danke, {{opening.greetedName}}!")))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.VALUE_MISSING);
        assertThat(files.versions("approval", BREMEN).stream().filter(v -> v.by().equals(bremen.id())))
                .isEmpty();
    }

    @Test
    void whatTheLawDemandsCannotBeTakenOut() {
        var text = files.original("approval");

        assertThat(refused("approval", text.replace("{{>_remedy}}", "")))
                .extracting(TemplateProblem::kind)
                .containsOnly(Kind.PART_MISSING);
        assertThat(refused("approval", text.replace(PLAIN, "Zinsen verlangen wir nicht.")))
                .extracting(TemplateProblem::kind)
                .containsExactly(Kind.PART_FORBIDDEN);
    }

    @Test
    void aPartIsTriedInEveryLetterThatUsesIt() {
        assertThat(refused("_questions", "Fragen zu {{terms.amount}} beantwortet {{head.contact.name}}."))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_PLACEHOLDER);
                    assertThat(problem.file()).isEqualTo("_questions");
                    assertThat(problem.line()).isEqualTo(1);
                });
    }

    @Test
    void onlyTheFundsOwnAdministrationMay() {
        for (var stranger : List.of(mannheim, system, enrol(GrantedRole.of(Role.AUDITOR, BREMEN)))) {
            assertThatThrownBy(() -> publish("approval", BREMEN, PLAIN, WARM, stranger))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> publish("approval", null, PLAIN, WARM, bremen)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publish("payment-order", BREMEN, "Anordnung", "Order", bremen))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFundThatGivesUpItsOwnWordsFollowsThoseForAllAgain() throws IOException {
        var caseNumber = cases.approved(anApplication().inMannheim());
        publish("approval", ApplicationFixture.MANNHEIM, PLAIN, "Nur für Mannheim.", mannheim);
        publish("approval", null, PLAIN, "Für alle Fonds.", system);
        assertThat(preview(caseNumber)).contains("NurfürMannheim.");

        var entry = follow("approval", ApplicationFixture.MANNHEIM, mannheim);

        assertThat(preview(caseNumber)).contains("FüralleFonds.").doesNotContain("NurfürMannheim.");
        publish("approval", null, PLAIN, "Später für alle.", system);
        assertThat(preview(caseNumber)).contains("Späterfüralle.");
        follow("approval", null, system);
        assertThat(preview(caseNumber)).contains(PdfProof.bare(PLAIN));
        assertThat(files.versions("approval", ApplicationFixture.MANNHEIM).get(0))
                .satisfies(version -> {
                    assertThat(version.number()).isEqualTo(entry);
                    assertThat(version.follows()).isTrue();
                    assertThat(version.by()).isEqualTo(mannheim.id());
                });
        assertThat(files.versions("approval", ApplicationFixture.MANNHEIM)
                        .get(1)
                        .text())
                .contains("Nur für Mannheim.");
        assertThat(files.require("approval", ApplicationFixture.MANNHEIM, mannheim)
                        .inForce())
                .isNull();
        assertThat(audit.of("template:approval@" + ApplicationFixture.MANNHEIM)).isNotEmpty();

        restoreTemplate.restore(
                new RestoreTemplate.Command("approval", ApplicationFixture.MANNHEIM, entry - 1, null, mannheim));
        assertThat(preview(caseNumber)).contains("NurfürMannheim.");
    }

    @Test
    void onlyOwnWordsAreGivenUpAndOnlyByWhoMay() {
        publish("approval", BREMEN, PLAIN, WARM, bremen);

        assertThatThrownBy(() -> follow("approval", BREMEN, mannheim)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> followTemplate.follow(new FollowTemplate.Command("approval", BREMEN, -1, null, bremen)))
                .hasMessageContaining("wording.changed-meanwhile");
        follow("approval", BREMEN, bremen);
        assertThatThrownBy(() -> follow("approval", BREMEN, bremen)).hasMessageContaining("wording.nothing-own");
    }

    @Test
    void sentencesFitOnlyTheTextThatWasSeen() {
        var seen = DraftSentences.markOf(files.text("approval", BREMEN));
        var sentences = TemplateSentences.of(files.text("approval", BREMEN));
        var plain = Objects.requireNonNull(sentences.reading(PLAIN)).number();

        assertThat(draft(seen, Map.of(plain, WARM)))
                .isEqualTo(files.text("approval", BREMEN).replace(PLAIN, WARM));
        publish("approval", null, PLAIN, "Für alle Fonds.", system);
        assertThatThrownBy(() -> draft(seen, Map.of(plain, WARM))).hasMessageContaining("wording.changed-meanwhile");
    }

    @Test
    void aNewVersionSaysSomethingNewAndEndsSomewhere() {
        var text = files.text("approval", BREMEN);
        var last = files.lastNumber("approval", BREMEN);
        assertThatThrownBy(() -> publishTemplate.publish(
                        new PublishTemplate.Command("approval", BREMEN, text + "\r\n", last, null, bremen)))
                .hasMessageContaining("wording.unchanged");
        assertThatThrownBy(() -> publishTemplate.publish(new PublishTemplate.Command(
                        "approval", BREMEN, text + "<!-- " + "W".repeat(60_000) + " -->", last, null, bremen)))
                .hasMessageContaining("wording.too-long");

        var caseNumber = cases.submitted(anApplication());
        var edition = house.getBean(Applications.class).require(caseNumber).edition();
        var block = sentences.require(edition, "provision.thrift", bremen).block();
        assertThatThrownBy(() -> word(edition, "provision.thrift", "W".repeat(4_001), bremen))
                .hasMessageContaining("wording.too-long");
        assertThatThrownBy(() -> publishWording.publish(new PublishWording.Command(
                        edition,
                        "provision.thrift",
                        block.lead(),
                        " " + block.text().replace(" ", "  "),
                        number(edition, "provision.thrift"),
                        null,
                        bremen)))
                .hasMessageContaining("wording.unchanged");
    }

    @Test
    void aValueVanishesFromALetterOnlyOnPurpose() {
        var text = files.text("approval", BREMEN);
        var sum = TemplateSentences.of(text).all().stream()
                .filter(sentence -> sentence.text().contains("{{terms.amount}}"))
                .findFirst()
                .orElseThrow()
                .number();
        var seen = DraftSentences.markOf(text);
        var typed = Map.of(sum, "Sie bekommen Geld.");

        var refused = catchThrowableOfType(SentenceRefused.class, () -> draft(seen, typed));

        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(refused).reasons().get(sum))
                        .code())
                .isEqualTo("wording.values-dropped");
        assertThat(draftSentences.draft(new DraftSentences.Command("approval", BREMEN, seen, typed, true, bremen)))
                .contains("Sie bekommen Geld.");
    }

    private String draft(String seen, Map<Integer, String> typed) {
        return draftSentences.draft(new DraftSentences.Command("approval", BREMEN, seen, typed, false, bremen));
    }

    private int follow(String name, @Nullable FundCode fund, Actor by) {
        return followTemplate.follow(
                new FollowTemplate.Command(name, fund, files.lastNumber(name, fund), "zurück", by));
    }

    @Test
    void nobodyOverwritesWhatSheHasNotSeen() {
        publish("approval", BREMEN, PLAIN, WARM, bremen);

        assertThatThrownBy(() -> publishTemplate.publish(new PublishTemplate.Command(
                        "approval", BREMEN, files.original("approval") + "\n", -1, null, bremen)))
                .hasMessageContaining("wording.changed-meanwhile");
    }

    @Test
    void aPreviewHasTheFundsHeadAndKeepsNothing() throws IOException {
        var before = files.versions("approval", BREMEN).size();

        var pdf = previewTemplate.preview(new PreviewTemplate.Command(
                "approval",
                BREMEN,
                files.original("approval").replace(PLAIN, WARM),
                NoticeType.APPROVAL,
                SampleLetters.Kind.LONG,
                bremen));

        assertThat(PdfProof.bare(PdfProof.text(pdf)))
                .contains(PdfProof.bare(WARM), "FreieHansestadtBremen", "Musterunterkunft");
        assertThat(files.versions("approval", BREMEN)).hasSize(before);
    }

    @Test
    void aProvisionIsWordedAnewForTheLettersToCome() throws IOException {
        var before = cases.approved(anApplication());
        cases.sent(before);
        var after = cases.approved(anApplication());
        var edition = house.getBean(Applications.class).require(after).edition();
        var funds = house.getBean(Funds.class);
        var original = sentences.original(edition, "provision.thrift");
        var numberBefore = number(edition, "provision.thrift");

        publishWording.publish(new PublishWording.Command(
                edition,
                "provision.thrift",
                "Haushalten.",
                "Geben Sie das Geld mit Bedacht aus, höchstens {{maximum}}.",
                numberBefore,
                "verständlicher",
                bremen));
        cases.sent(after);

        assertThat(letter(before)).contains("Sparsam.").doesNotContain("Haushalten.");
        assertThat(letter(after)).contains("Haushalten.GebenSiedasGeldmitBedachtaus,höchstens1.500,00€.");
        assertThat(proof(before)).isEqualTo(Proof.SAME);
        assertThat(proof(after)).isEqualTo(Proof.SAME);
        assertThat(funds.asPublished(edition).rules())
                .isEqualTo(funds.edition(edition).rules());
        assertThat(audit.of("edition:" + edition)).isNotEmpty();

        restoreWording.restore(new RestoreWording.Command(edition, "provision.thrift", 0, null, bremen));
        assertThat(sentences.require(edition, "provision.thrift", bremen).block())
                .isEqualTo(original);
    }

    @Test
    void aSentenceNamesOnlyWhatLettersKnow() {
        var caseNumber = cases.submitted(anApplication());
        var edition = house.getBean(Applications.class).require(caseNumber).edition();

        assertThatThrownBy(() -> word(edition, "provision.thrift", "Bis {{someday}}.", bremen))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("{{someday}}");
        assertThatThrownBy(() -> word(edition, "legal-basis", "die Regeln {{maximum}}", bremen))
                .isInstanceOf(TemplateRefused.class);
        assertThatThrownBy(() -> word(edition, "provision.thrift", " ", bremen)).hasMessageContaining("wording.blank");
        assertThatThrownBy(() -> word(edition, "provision.thrift", "Anders.", mannheim))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> word(edition, "provision.thrift", "Anders.", system))
                .isInstanceOf(NotFoundException.class);
    }

    private void word(de.foerdertopf.fund.EditionId edition, String key, String text, Actor by) {
        publishWording.publish(
                new PublishWording.Command(edition, key, "Sparsam.", text, number(edition, key), null, by));
    }

    private int number(de.foerdertopf.fund.EditionId edition, String key) {
        var versions = sentences.versions(edition, key);
        return versions.isEmpty() ? 0 : versions.get(0).number();
    }

    private List<TemplateProblem> refused(String name, String text) {
        var versions = files.versions(name, BREMEN);
        var refused = catchThrowableOfType(
                TemplateRefused.class,
                () -> publishTemplate.publish(new PublishTemplate.Command(
                        name,
                        BREMEN,
                        text,
                        versions.isEmpty() ? 0 : versions.get(0).number(),
                        null,
                        bremen)));
        return Objects.requireNonNull(refused, "was published").problems();
    }

    private int publish(String name, @Nullable FundCode fund, String from, String to, Actor by) {
        var versions = files.versions(name, fund);
        return publishTemplate.publish(new PublishTemplate.Command(
                name,
                fund,
                files.original(name).replace(from, to),
                versions.isEmpty() ? 0 : versions.get(0).number(),
                "freundlicher",
                by));
    }

    private String letter(CaseNumber caseNumber) throws IOException {
        var document = notices.ofDecision(caseNumber).orElseThrow().documentId();
        return PdfProof.bare(
                PdfProof.text(documents.read(Objects.requireNonNull(document)).bytes()));
    }

    private Proof proof(CaseNumber caseNumber) {
        return proveNotice.prove(new ProveNotice.Command(
                caseNumber, notices.ofDecision(caseNumber).orElseThrow().number()));
    }

    private String preview(CaseNumber caseNumber) throws IOException {
        return PdfProof.bare(
                PdfProof.text(previewNotice.preview(new IssueNotice.Command(caseNumber, null, cases.officer()))));
    }

    private Actor enrol(GrantedRole role) {
        return house.getBean(EnrolStaff.class)
                .enrol(new EnrolStaff.Command(
                        new StaffDetails(
                                "Kim Muster",
                                new EmailAddress("words." + UUID.randomUUID() + "@example.org"),
                                "0421 1",
                                "1"),
                        Set.of(role),
                        Actor.SYSTEM))
                .actor();
    }
}
