package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.AcknowledgementLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acknowledges an application as a letter that the group finds on its page (Eingangsbestätigung); a job of the engine. A group
 * without a page gets it by mail or on paper. People without e-mail get the message on paper instead. Done twice, nothing happens.
 */
@Service
public class AcknowledgeApplication {

    private static final int GROUP = 4;
    private static final int SHOWN = 12;

    private final NoticeRepository notices;
    private final Applications applications;
    private final Findings findings;
    private final Funds funds;
    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Addresses addresses;
    private final LetterWords words;

    AcknowledgeApplication(
            NoticeRepository notices,
            Applications applications,
            Findings findings,
            Funds funds,
            Letterheads letterheads,
            IssueLetter issueLetter,
            Addresses addresses,
            LetterWords words) {
        this.notices = notices;
        this.applications = applications;
        this.findings = findings;
        this.funds = funds;
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.addresses = addresses;
        this.words = words;
    }

    /** Issues the letter once. */
    @Transactional
    public void acknowledge(CaseNumber caseNumber, Actor by) {
        var application = applications.require(caseNumber);
        if (application.answers().contact().email() == null
                || notices.findByCaseNumberOrderByNumber(caseNumber).stream()
                        .anyMatch(notice -> notice.type() == NoticeType.ACKNOWLEDGEMENT)) {
            return;
        }
        var parts = letterheads.toGroup(caseNumber, by);
        var round = funds.round(application.fund(), application.round());
        var plan = application.answers().plan();
        var letter = new AcknowledgementLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                application.answers().project().period(),
                application.answers().amountRequested(),
                plan.totalCosts(),
                round.closes(),
                round.decisionDay(),
                application.answers().attachments().stream()
                        .map(Attachment::fileName)
                        .filter(name -> !name.isBlank())
                        .toList(),
                checksum(application),
                hints(application),
                application.hasPage() ? addresses.of("/meine/" + caseNumber) : null,
                new Closing(null, parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.ACKNOWLEDGEMENT, letter, parts, by));
    }

    /** What already stands out, so that nobody is surprised by the decision. */
    private List<String> hints(SubmittedApplication application) {
        var capped = findings.of(application.caseNumber()).stream()
                .filter(CaseFinding::counts)
                .anyMatch(finding -> finding.code() == FindingCode.AMOUNT_ABOVE_CAP);
        if (!capped) {
            return List.of();
        }
        var maximum = funds.edition(application.edition()).rules().amounts().maximum();
        return List.of(words.of("acknowledgement.above-cap", Map.of("maximum", maximum)));
    }

    /** First digits of the hash of what was submitted: {@code 3f9a 22c1 70be}. */
    private static String checksum(SubmittedApplication application) {
        try {
            var bytes =
                    HouseJson.MAPPER.writeValueAsString(application.answers()).getBytes(StandardCharsets.UTF_8);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, SHOWN);
            return hash.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
