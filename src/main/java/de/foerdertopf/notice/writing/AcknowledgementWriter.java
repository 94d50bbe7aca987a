package de.foerdertopf.notice.writing;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.AcknowledgementLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.HouseJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the letter that an application has come: what came, when it is decided, what stands out already. */
@Component
public class AcknowledgementWriter {

    private static final int GROUP = 4;
    private static final int SHOWN = 12;

    private final Findings findings;
    private final Funds funds;
    private final Addresses addresses;
    private final LetterWords words;

    AcknowledgementWriter(Findings findings, Funds funds, Addresses addresses, LetterWords words) {
        this.findings = findings;
        this.funds = funds;
        this.addresses = addresses;
        this.words = words;
    }

    /** The letter, around what every letter begins and ends with. */
    public AcknowledgementLetter write(SubmittedApplication application, LetterParts parts) {
        var round = funds.round(application.fund(), application.round());
        var plan = application.answers().plan();
        return new AcknowledgementLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                application.answers().project().period(),
                application.answers().amountRequested(),
                plan.totalCosts(),
                round.closes(),
                round.decisionPlannedOn(parts.head().date()),
                application.answers().attachments().stream()
                        .map(Attachment::fileName)
                        .filter(name -> !name.isBlank())
                        .toList(),
                checksum(application),
                hints(application),
                application.hasPage() ? addresses.of("/meine/" + application.caseNumber()) : null,
                new Closing(null, parts.writtenBy(), List.of()));
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
