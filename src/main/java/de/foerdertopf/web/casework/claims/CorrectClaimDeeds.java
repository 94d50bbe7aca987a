package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;

import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.proofofuse.CorrectClaim;
import de.foerdertopf.proofofuse.FallenInterest;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.workflow.CaseTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells a group by letter that it pays back another sum than a letter says, or no interest any more: this letter is written already, a person sends it. */
@Configuration(proxyBeanMethods = false)
class CorrectClaimDeeds {

    private static final Field<String> SUBJECT =
            Fields.text("subject", WriteFreeLetter.LONGEST_SUBJECT).printed();
    private static final Field<String> LETTER =
            Fields.longtext("text", WriteFreeLetter.LONGEST_TEXT).printed();

    @Bean
    Deed correctClaimThatFell(CorrectClaim correct, FallenInterest interest, ProofsOfUse proofs, Fmt fmt) {
        return Deed.at("forderung-berichtigen", "correct-claim", ADMINISTRATOR)
                .onTask(CaseTask.CORRECT_CLAIM)
                .countsOnce()
                .beginsWith((it, form) -> {
                    var claim = correct.find(it.caseNumber());
                    var fallen = interest.of(it.caseNumber());
                    requireAny(claim, fallen, it);
                    form.subject = it.words()
                            .text("deed.correct-claim.letter.subject"
                                    + claim.map(CorrectClaimDeeds::subject).orElse(".interest"));
                    form.text = Stream.concat(
                                    claim.stream().map(sum -> letter(sum, it.words(), fmt)),
                                    letter(fallen, isOpen(proofs, it.caseNumber()), it.words(), fmt))
                            .collect(Collectors.joining("\n\n"));
                })
                .shows((it, page) -> {
                    var claim = correct.find(it.caseNumber());
                    var fallen = interest.of(it.caseNumber());
                    requireAny(claim, fallen, it);
                    claim.ifPresent(sum -> page.fact(it.words().text("case.claim.told"), fmt.money(sum.told()))
                            .fact(it.words().text("case.claim.due"), due(sum, it.words(), fmt)));
                    fallen.forEach(
                            fell -> page.fact(it.words().text("case.claim.interest-fell"), fmt.money(fell.amount())));
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
        var back = claim.back().isPositive() ? " " + words.text(text + ".back", fmt.money(claim.back())) : "";
        if (!claim.due().isPositive()) {
            return words.text(text + ".nothing", claim.notice(), noticeDate, told) + back;
        }
        var open = claim.open().isPositive()
                ? words.text(text + ".open", fmt.money(claim.open()))
                : words.text(text + ".paid");
        var due = fmt.money(claim.due());
        var count = claim.byCourt() ? text + ".court" : claim.isRaised() ? text + ".raised" : text;
        return words.text(count, claim.notice(), noticeDate, told, due) + "\n\n" + open + back;
    }

    private static String subject(CorrectClaim.Mistold claim) {
        if (claim.isRaised()) {
            return ".raised";
        }
        return claim.due().isPositive() ? "" : ".nothing";
    }

    /** That a letter about interest does not count any more, and when it is asked about again. */
    private static Stream<String> letter(List<FallenInterest.Fallen> interest, boolean open, Words words, Fmt fmt) {
        var text = "deed.correct-claim.letter.text.interest";
        var letters = interest.stream().map(fell -> {
            var withdrawn = words.text(text, fell.notice(), fmt.day(fell.noticeDate()), fmt.money(fell.amount()));
            return fell.received().isPositive()
                    ? withdrawn + " " + words.text(text + ".received", fmt.money(fell.received()))
                    : withdrawn;
        });
        return interest.isEmpty() || !open ? letters : Stream.concat(letters, Stream.of(words.text(text + ".later")));
    }

    private static boolean isOpen(ProofsOfUse proofs, CaseNumber caseNumber) {
        return proofs.find(caseNumber)
                .filter(proof -> proof.openClaim().isPositive())
                .isPresent();
    }

    private static void requireAny(
            Optional<CorrectClaim.Mistold> claim, List<FallenInterest.Fallen> interest, CaseAtHand it) {
        if (claim.isEmpty() && interest.isEmpty()) {
            throw new StaleCaseException(it.caseNumber(), "correct-claim");
        }
    }
}
