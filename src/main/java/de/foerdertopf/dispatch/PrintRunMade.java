package de.foerdertopf.dispatch;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import java.time.Instant;
import java.util.List;

/** Letters were put into one file for the print shop. */
public record PrintRunMade(
        PrintRunId run, String number, FundCode fund, List<CaseNumber> cases, String sha256, Instant at, Actor by)
        implements AuditedEvent {

    @Override
    public String subject() {
        return "print-run:" + run;
    }

    @Override
    public List<Change> changes() {
        return List.of(
                Change.of("state", "", PrintRunState.MADE),
                Change.of("number", number),
                Change.of("cases", cases),
                Change.of("sha256", sha256));
    }
}
