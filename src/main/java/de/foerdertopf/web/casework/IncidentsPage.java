package de.foerdertopf.web.casework;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.overview.WrongOverviews;
import de.foerdertopf.platform.JobsHeld;
import de.foerdertopf.platform.NightlyRuns;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.workflow.StuckCases;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what those see who look after the house: where it failed, what it did at night, and whether it does anything at all. */
@Component
class IncidentsPage {

    private final StuckCases stuckCases;
    private final SentMails sentMails;
    private final WrongOverviews wrongOverviews;
    private final NightlyRuns nightlyRuns;
    private final JobsHeld jobsHeld;
    private final CaseOverviews overviews;
    private final Desk desk;

    IncidentsPage(
            StuckCases stuckCases,
            SentMails sentMails,
            WrongOverviews wrongOverviews,
            NightlyRuns nightlyRuns,
            JobsHeld jobsHeld,
            CaseOverviews overviews,
            Desk desk) {
        this.stuckCases = stuckCases;
        this.sentMails = sentMails;
        this.wrongOverviews = wrongOverviews;
        this.nightlyRuns = nightlyRuns;
        this.jobsHeld = jobsHeld;
        this.overviews = overviews;
        this.desk = desk;
    }

    /**
     * What is shown.
     *
     * @param held whether the house does nothing by itself
     * @param stuck steps that failed for good
     * @param mails that did not arrive
     * @param wrong cases of which lists say something else than the file
     * @param nights what was done at night, the last time
     * @param opens the cases of the mails that this person may open
     */
    record Shown(
            boolean held,
            List<StuckCases.StuckStep> stuck,
            List<SentMail> mails,
            List<CaseNumber> wrong,
            List<NightlyRuns.Run> nights,
            Set<CaseNumber> opens) {

        /** Whether everything goes on. */
        public boolean isQuiet() {
            return !held && stuck.isEmpty() && mails.isEmpty() && wrong.isEmpty();
        }
    }

    Shown of(StaffMember person) {
        var mails = sentMails.inTrouble();
        return new Shown(
                jobsHeld.areHeld(),
                stuckCases.all(),
                mails,
                wrongOverviews.known(),
                nightlyRuns.last(),
                casesThatOpen(person, mails));
    }

    /** Most who look after the machine see no case; whoever also works in a fund may go there from its mail. */
    private Set<CaseNumber> casesThatOpen(StaffMember person, List<SentMail> mails) {
        var cases = mails.stream()
                .flatMap(mail -> Stream.ofNullable(mail.caseNumber()))
                .toList();
        return overviews.of(cases, desk.codesToRead(person)).stream()
                .map(CaseOverview::caseNumber)
                .collect(Collectors.toUnmodifiableSet());
    }
}
