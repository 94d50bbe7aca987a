package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;

import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells a group by letter that it pays back less than its notice says: the letter is written already, a person sends it. */
@Configuration(proxyBeanMethods = false)
class CorrectClaimDeeds {

    private static final Field<String> SUBJECT = Fields.text("subject", WriteFreeLetter.LONGEST_SUBJECT);
    private static final Field<String> LETTER = Fields.longtext("text", WriteFreeLetter.LONGEST_TEXT);

    @Bean
    Deed correctClaimThatFell(CorrectClaim correct, Fmt fmt) {
        return Deed.at("forderung-berichtigen", "correct-claim", ADMINISTRATOR)
                .onTask(CaseTask.CORRECT_CLAIM)
                .countsOnce()
                .beginsWith((it, form) -> {
                    var claim = overstated(correct, it);
                    form.subject = it.words().text("deed.correct-claim.letter.subject");
                    form.text = it.words()
                            .text(
                                    "deed.correct-claim.letter.text",
                                    claim.notice(),
                                    fmt.day(claim.noticeDate()),
                                    fmt.money(claim.told()),
                                    fmt.money(claim.due()),
                                    fmt.money(claim.open()));
                })
                .shows((it, page) -> {
                    var claim = overstated(correct, it);
                    page.fact(it.words().text("case.claim.told"), fmt.money(claim.told()))
                            .fact(it.words().text("case.claim.due"), fmt.money(claim.due()));
                })
                .asks(SUBJECT, LETTER)
                .does((it, said) -> {
                    correct.correct(
                            new CorrectClaim.Command(it.caseNumber(), said.get(SUBJECT), said.get(LETTER), it.actor()));
                    return it.done("claim-corrected");
                });
    }

    private static CorrectClaim.Overstated overstated(CorrectClaim correct, CaseAtHand it) {
        return correct.find(it.caseNumber())
                .orElseThrow(() -> new StaleCaseException(it.caseNumber(), "correct-claim"));
    }
}
