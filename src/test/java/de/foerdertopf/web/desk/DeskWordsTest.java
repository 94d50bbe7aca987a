package de.foerdertopf.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.decision.DecisionState;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.platform.MessagesConfiguration;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.web.casework.Stage;
import de.foerdertopf.web.casework.WorkTab;
import de.foerdertopf.workflow.CaseTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Nobody at the desk meets a code where a word should stand. */
class DeskWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/de/foerdertopf");
    private static final List<String> MODULES = List.of(
            "shared",
            "fund",
            "applicant",
            "application",
            "counselling",
            "assessment",
            "decision",
            "proofofuse",
            "notice",
            "reading",
            "correspondence",
            "dispatch");
    private static final Pattern CODE = Pattern.compile("BusinessRuleViolation\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final MessageSource MESSAGES =
            new AnnotationConfigApplicationContext(MessagesConfiguration.class).getBean(MessageSource.class);

    @Test
    void everyRuleHasItsSentence() {
        var codes = new TreeSet<String>();
        MODULES.forEach(module -> codes.addAll(codesIn(SOURCES.resolve(module))));
        states("assessment.not-", AssessmentState.values(), codes);
        states("decision.not-", DecisionState.values(), codes);
        states("proof.not-", ProofState.values(), codes);

        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes.stream().filter(code -> missing("violation." + code)))
                .as("codes without a sentence")
                .isEmpty();
    }

    @Test
    void everyEventHasItsNameInTheTimeline() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(AuditedEvent.OfCase.class));
        Set<String> names = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("de.foerdertopf")) {
            var type = Class.forName(found.getBeanClassName());
            if (type.isRecord()) {
                names.add(type.getSimpleName());
            }
        }

        assertThat(names).hasSizeGreaterThan(50);
        assertThat(names.stream().filter(name -> missing("event." + name))).isEmpty();
    }

    @Test
    void everyFindingHasATitleAndASentence() {
        assertThat(Arrays.stream(FindingCode.values())
                        .flatMap(code -> Stream.of("finding." + code + ".title", "finding." + code + ".text"))
                        .filter(DeskWordsTest::missing))
                .isEmpty();
    }

    /** A request goes to the group as it stands: it asks, and does not only state. */
    @Test
    void theGroupIsAskedForItsCertificate() {
        assertThat(new Words(MESSAGES).text("finding.CONDUCT_CERTIFICATE_NEEDED.request"))
                .contains("?");
    }

    @Test
    void everyListOfCodesHasItsLabels() {
        var words = new Words(MESSAGES);

        assertThat(Stream.<Enum<?>[]>of(
                                Stage.values(),
                                WorkTab.values(),
                                CaseTask.values(),
                                Section.values(),
                                AttachmentKind.values(),
                                SponsorState.values(),
                                NoticeType.values(),
                                NoticeState.values(),
                                PaymentState.values(),
                                ProofState.values(),
                                DecisionState.values(),
                                de.foerdertopf.fund.Outcome.values(),
                                de.foerdertopf.notice.remedy.RaisedObjection.Outcome.values(),
                                de.foerdertopf.notice.NoticeChannel.values(),
                                de.foerdertopf.application.Channel.values(),
                                de.foerdertopf.application.DeliveryChoice.values(),
                                de.foerdertopf.application.CostCategory.values(),
                                de.foerdertopf.application.FundingKind.values(),
                                de.foerdertopf.application.ProjectType.values(),
                                de.foerdertopf.applicant.ApplicantType.values(),
                                de.foerdertopf.applicant.LegalForm.values(),
                                de.foerdertopf.counselling.CounsellingTopic.values(),
                                de.foerdertopf.counselling.CounsellingPhase.values(),
                                de.foerdertopf.counselling.CounsellingChannel.values(),
                                de.foerdertopf.counselling.CounsellingOffer.values(),
                                de.foerdertopf.correspondence.MessageKind.values(),
                                de.foerdertopf.decision.ChangeKind.values())
                        .flatMap(Arrays::stream)
                        .map(words::label))
                .doesNotContain("")
                .hasSizeGreaterThan(150);
    }

    private static Set<String> codesIn(Path module) {
        try (var files = Files.walk(module)) {
            var codes = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var found = CODE.matcher(text(file));
                while (found.find()) {
                    if (found.group(2) == null) {
                        codes.add(found.group(1));
                    }
                }
            });
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void states(String prefix, Enum<?>[] states, Set<String> codes) {
        Arrays.stream(states)
                .map(state -> prefix + state.name().toLowerCase(Locale.ROOT))
                .forEach(codes::add);
    }

    static boolean missing(String key) {
        return MESSAGES.getMessage(key, new Object[] {1, 2, 3, 4}, null, Locale.GERMAN) == null;
    }
}
