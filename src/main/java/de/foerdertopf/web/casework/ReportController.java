package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.layout.FormFields;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report that came on paper, by phone or at a visit, written down by staff. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ReportController {

    private static final int LONGEST_CONFIRMATION = 500;

    private final Desk desk;
    private final Attempts attempts;
    private final ReportPages pages;
    private final ReportReading reading;
    private final ProofsOfUse proofs;
    private final SubmitProofOfUse submitProof;
    private final KeptScans scans;

    ReportController(
            Desk desk,
            Attempts attempts,
            ReportPages pages,
            ReportReading reading,
            ProofsOfUse proofs,
            SubmitProofOfUse submitProof,
            KeptScans scans) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.reading = reading;
        this.proofs = proofs;
        this.submitProof = submitProof;
        this.scans = scans;
    }

    @GetMapping("/nachweis/erfassen")
    String askForReport(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var proof = proofs.requireAwaited(caseNumber);
        var form = pages.blank(caseNumber);
        FormFields.show(form, null, model);
        return pages.show(opened, proof, form, session, model);
    }

    /**
     * Records a report that came another way.
     *
     * @param removeFile a scan that does not belong here
     */
    @PostMapping("/nachweis/erfassen")
    String recordReport(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            Actor actor,
            HttpSession session,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        scans.keep(actor, session, form, errors);
        if (removeFile != null) {
            scans.remove(session, form, removeFile);
            return pages.show(opened, proofs.requireAwaited(caseNumber), form, session, model);
        }
        var channel = Arrays.stream(Channel.values())
                .filter(value -> value.name().equals(form.channel))
                .findFirst();
        if (channel.isEmpty()) {
            attempts.wrong(errors, "channel");
        }
        var receivedOn = attempts.day(errors, "receivedOn", form.receivedOn);
        receivedOn.ifPresent(day -> attempts.judge(errors, "receivedOn", () -> submitProof.requireDay(day)));
        attempts.require(errors, "confirmed", form.confirmed);
        attempts.atMost(errors, "confirmed", form.confirmed, LONGEST_CONFIRMATION);
        attempts.require(errors, "narrative", form.narrative);
        var report = reading.read(form, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    submitProof.submit(new SubmitProofOfUse.Command(
                            caseNumber,
                            report,
                            receivedOn.orElseThrow(),
                            channel.orElseThrow(),
                            scans.documents(session, form),
                            form.confirmed,
                            actor));
                    scans.handOver(session, form);
                    return Done.in(opened, "proof-recorded");
                },
                () -> pages.show(opened, proofs.requireAwaited(caseNumber), form, session, model));
    }
}
