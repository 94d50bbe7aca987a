package de.foerdertopf.web.casework.check;

import de.foerdertopf.application.Declaration;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FindingRow;
import de.foerdertopf.web.layout.Fmt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What findings are called at the desk, and what the group is asked because of them. */
@Component
public class FindingWords {

    private final Words words;
    private final Fmt fmt;

    FindingWords(Words words, Fmt fmt) {
        this.words = words;
        this.fmt = fmt;
    }

    /**
     * A finding as the desk shows it.
     *
     * @param related number of the case that it is about
     * @param settledBy what settled it after the decision, as sentences; empty while it stands
     */
    public record Shown(
            FindingRow row,
            FindingCode code,
            boolean counts,
            @Nullable String related,
            List<String> settledBy) {}

    public String title(FindingCode code) {
        return words.text("finding." + code + ".title");
    }

    public String text(CaseFinding finding) {
        var reason = finding.judgementReason();
        var variant = variant(finding, ".text.");
        if (variant != null) {
            return variant;
        }
        var judgedOnly = finding.judgedBy() != null && finding.arguments().isEmpty();
        return judgedOnly && reason != null
                ? reason
                : words.text(
                        "finding." + finding.code() + ".text",
                        finding.arguments().toArray());
    }

    /** The sentence with which the group is asked to mend it. */
    public String request(CaseFinding finding) {
        if (finding.code() == FindingCode.NAME_UNPRINTABLE) {
            return whose(finding)
                    .map(whose -> words.text("finding.NAME_UNPRINTABLE.request." + whose))
                    .collect(Collectors.joining("\n"));
        }
        var variant = variant(finding, ".request.");
        if (variant != null) {
            return variant;
        }
        var sentence = words.optional(
                "finding." + finding.code() + ".request", finding.arguments().toArray());
        return sentence == null ? text(finding) : sentence;
    }

    /** A sentence of its own for what the finding tells first, such as how the sponsor answered. */
    private @Nullable String variant(CaseFinding finding, String about) {
        return finding.arguments().isEmpty()
                ? null
                : words.optional(
                        "finding." + finding.code() + about
                                + finding.arguments().get(0),
                        finding.arguments().toArray());
    }

    /** @param isSettled whether it was settled after the decision */
    public Shown shown(
            CaseFinding finding, SubmittedApplication application, String judge, String overrider, boolean isSettled) {
        var overridden = finding.overrideReason();
        var text = text(finding);
        if (finding.judgedBy() != null) {
            text += " " + words.text("findings.judged", judge, finding.judgementReason());
        }
        var related = finding.relatedCase();
        return new Shown(
                new FindingRow(
                        finding.code().name(),
                        FindingRow.Severity.valueOf(finding.severity().name()),
                        title(finding.code()),
                        text,
                        quote(finding.code(), application),
                        overridden == null ? null : overrider + ": " + overridden),
                finding.code(),
                finding.counts(),
                related == null ? null : related.value(),
                isSettled ? settled(finding.code(), application) : List.of());
    }

    /** A certificate of conduct is told with its day and by whom it was seen; of everything else the timeline tells how it came. */
    private List<String> settled(FindingCode code, SubmittedApplication application) {
        return code == FindingCode.CONDUCT_CERTIFICATE_NEEDED
                ? application.certificatesSeen().stream()
                        .map(seen -> words.text(
                                "case.certificates.seen", seen.role(), fmt.day(seen.seenOn()), seen.seenBy()))
                        .toList()
                : List.of(words.text("finding.settled.since"));
    }

    /** What the group itself wrote about it. */
    private static @Nullable String quote(FindingCode code, SubmittedApplication application) {
        var account = application.answers().account();
        return code == FindingCode.ACCOUNT_HOLDER_DIFFERS && account != null ? account.holderDiffersReason() : null;
    }

    /** The parts of the application that the group would have to change. */
    public static Set<Section> sectionsOf(CaseFinding finding) {
        var sections = EnumSet.of(sectionOf(finding.code()));
        // Whether the project has begun is asked where the project is described.
        if (finding.arguments().contains(Declaration.NOT_STARTED_YET.name())) {
            sections.add(Section.PROJECT);
        }
        if (finding.code() == FindingCode.NAME_UNPRINTABLE) {
            whose(finding)
                    .forEach(whose -> sections.add(whose.equals("PERSON") ? Section.CONTACT : Section.valueOf(whose)));
        }
        return sections;
    }

    /** Whose names they are that no letter can carry: after the names themselves. */
    private static Stream<String> whose(CaseFinding finding) {
        return finding.arguments().stream().skip(1);
    }

    /** The part of the application that the group would have to change. */
    public static Section sectionOf(FindingCode code) {
        return switch (code) {
            case AMOUNT_ABOVE_CAP, PLAN_NOT_BALANCED, PAID_STAFF, COST_NOT_ELIGIBLE, VAT_NET_COSTS -> Section.PLAN;
            case IBAN_INVALID, ACCOUNT_OUTSIDE_SEPA, ACCOUNT_OF_CITY, ACCOUNT_HOLDER_DIFFERS -> Section.ACCOUNT;
            case MISSING_SPONSOR_CONSENT -> Section.SPONSOR;
            case DETAILED_PROOF_DUTY, NAME_SPELLING, NAME_UNPRINTABLE -> Section.GROUP;
            case DOUBLE_FUNDING, DUTY_BENEFITS_NOT_CHECKED, START_BEFORE_DECISION, DECLARATION_MISSING ->
                Section.DECLARATIONS;
            case CONDUCT_CERTIFICATE_NEEDED -> Section.ATTACHMENTS;
            case DEADLINE_MISSED,
                    GRANT_PERIOD_EXCEEDED,
                    PERIOD_UNLIKELY,
                    PEOPLE_UNLIKELY,
                    DESCRIPTION_THIN,
                    NO_VOLUNTEERING,
                    NO_ENCOUNTER,
                    FOLLOW_UP_APPLICATION,
                    OPEN_PROOF_OF_USE,
                    DUPLICATE_APPLICATION,
                    SUSPICIOUS_INPUT,
                    TRANSLATION_NEEDED -> Section.PROJECT;
        };
    }
}
