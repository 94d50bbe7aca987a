package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;

import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells a group by letter that it pays back another sum than a letter says: this letter is written already, a person sends it. */
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
                    var claim = mistold(correct, it);
                    form.subject = it.words()
                            .text("deed.correct-claim.letter.subject"
                                    + (claim.isRaised()
                                            ? ".raised"
                                            : claim.due().isPositive() ? "" : ".nothing"));
                    form.text = letter(claim, it.words(), fmt);
                })
                .shows((it, page) -> {
                    var claim = mistold(correct, it);
                    page.fact(it.words().text("case.claim.told"), fmt.money(claim.told()))
                            .fact(it.words().text("case.claim.due"), due(claim, it.words(), fmt));
                })
                .asks(SUBJECT, LETTER)
                .does((it, said) -> {
                    correct.correct(
                            new CorrectClaim.Command(it.caseNumber(), said.get(SUBJECT), said.get(LETTER), it.actor()));
                    return it.done("claim-corrected");
                });
    }

    private static String due(CorrectClaim.Mistold claim, Words words, Fmt fmt) {
        return claim.due().isPositive() ? fmt.money(claim.due()) : words.text("case.claim.due.nothing");
    }

    /** What counts by now, and what of it is still to come. */
    private static String letter(CorrectClaim.Mistold claim, Words words, Fmt fmt) {
        var text = "deed.correct-claim.letter.text";
        var noticeDate = fmt.day(claim.noticeDate());
        var told = fmt.money(claim.told());
        if (!claim.due().isPositive()) {
            return words.text(text + ".nothing", claim.notice(), noticeDate, told);
        }
        var open = claim.open().isPositive()
                ? words.text(text + ".open", fmt.money(claim.open()))
                : words.text(text + ".paid");
        var due = fmt.money(claim.due());
        var count = claim.isRaised() ? text + ".raised" : text;
        return words.text(count, claim.notice(), noticeDate, told, due) + "\n\n" + open;
    }

    private static CorrectClaim.Mistold mistold(CorrectClaim correct, CaseAtHand it) {
        return correct.find(it.caseNumber())
                .orElseThrow(() -> new StaleCaseException(it.caseNumber(), "correct-claim"));
    }
}
