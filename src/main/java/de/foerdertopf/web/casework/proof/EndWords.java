package de.foerdertopf.web.casework.proof;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * By which name a grant ended goes by the notice that ended it: a lawful approval is revoked (§ 49 VwVfG), an unlawful one withdrawn
 * (§ 48), and neither is what a group gives up itself.
 */
@Component
class EndWords {

    private final Notices notices;
    private final Words words;

    EndWords(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    /** How the proof stands, in a word. */
    String state(ProofView proof) {
        if (proof.renouncedOn() != null && proof.state() == ProofState.SETTLED) {
            return words.text("case.proof.ended.renounced");
        }
        return proof.state() == ProofState.REVOKED
                ? claim(proof.caseNumber())
                        .map(letter -> words.text("case.proof.ended." + letter.type()))
                        .orElseGet(() -> words.label(proof.state()))
                : words.label(proof.state());
    }

    /** That the notice that claims the money back is contested. */
    String contested(CaseNumber caseNumber, String day) {
        return words.text(
                "case.proof.suspended",
                day,
                words.label(claim(caseNumber).map(IssuedNotice::type).orElse(NoticeType.REPAYMENT)));
    }

    private Optional<IssuedNotice> claim(CaseNumber caseNumber) {
        return notices.of(caseNumber).stream()
                .filter(letter -> letter.type().isClaim() && letter.state() != NoticeState.VOID)
                .reduce((earlier, later) -> later);
    }
}
