package de.foerdertopf.notice.writing;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.document.TextRevision;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Provision.Applies;
import de.foerdertopf.notice.letters.ProofDuty;
import de.foerdertopf.notice.letters.Provision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says under which provisions a grant stands, as its letter prints them. */
@Component
class ProvisionsWriter {

    private final Funds funds;
    private final LetterWords words;

    ProvisionsWriter(Funds funds, LetterWords words) {
        this.funds = funds;
        this.words = words;
    }

    /** Those of the edition that apply to this grant, then the conditions that the decision adds. */
    List<Provision> write(
            SubmittedApplication application,
            DecisionView decision,
            FundEdition edition,
            ProofDuty proof,
            boolean waitsForCertificate) {
        var facts = EnumSet.noneOf(Applies.class);
        if (waitsForCertificate) {
            facts.add(Applies.MINORS);
        }
        if (application.recipient().kind() == GrantRecipient.Kind.SPONSOR) {
            facts.add(Applies.SPONSOR);
        }
        facts.add(proof.isSimple() ? Applies.SIMPLE_PROOF : Applies.DETAILED_PROOF);
        if (decision.financingType() == FinancingType.DEFICIT) {
            facts.add(Applies.DEFICIT);
        }
        if (decision.financingType() == FinancingType.FIXED) {
            facts.add(Applies.FIXED);
        }
        var day = proof.passed() != null ? words.of("terms.proof-told-later") : GermanWords.day(proof.dueOn());
        var values = values(funds.require(application.fund()), edition, day);
        var raw = rawValues(funds.require(application.fund()), edition, proof.dueOn());
        var provisions = new ArrayList<Provision>();
        for (var provision : edition.provisions()) {
            if (facts.containsAll(provision.appliesIf())) {
                provisions.add(printed(provisions.size() + 1, provision, values, raw));
            }
        }
        for (var condition : decision.conditions()) {
            provisions.add(new Provision(
                    provisions.size() + 1, Provision.Kind.OBLIGATION, words.of("terms.for-this-project"), condition));
        }
        return provisions;
    }

    /** What the sentences of an edition may name. */
    static Map<String, String> values(Fund fund, FundEdition edition, String proofDueOn) {
        return Map.of(
                "proofDueOn",
                proofDueOn,
                "retentionYearsInWords",
                GermanWords.count(edition.rules().proof().retentionYears()),
                "auditOffice",
                fund.authority().auditOffice(),
                "maximum",
                edition.rules().amounts().maximum().toGerman());
    }

    /** The same as they are, for short forms and translations of the sentences. */
    static Map<String, String> rawValues(Fund fund, FundEdition edition, LocalDate proofDueOn) {
        return Map.of(
                "proofDueOn",
                proofDueOn.toString(),
                "retentionYears",
                String.valueOf(edition.rules().proof().retentionYears()),
                "auditOffice",
                fund.authority().auditOffice());
    }

    /** A provision of the edition as it stands in the letter. */
    static Provision printed(
            int number,
            de.foerdertopf.fund.Provision provision,
            Map<String, String> values,
            Map<String, String> rawValues) {
        return new Provision(
                number,
                Provision.Kind.valueOf(provision.kind().name()),
                provision.lead(),
                TextBlocks.fill(provision.code(), provision.text(), values),
                new Provision.Origin(provision.code(), TextRevision.of(provision.text()), rawValues));
    }
}
