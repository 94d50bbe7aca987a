package de.foerdertopf.audit;

import de.foerdertopf.platform.NightlyRuns;
import de.foerdertopf.platform.NightlyRuns.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks whether somebody changed the trail, and leaves the answer where those who look after the house read it. */
@Service
public class AuditTrailWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrailWatch.class);

    private final VerifyAuditTrail verifyAuditTrail;
    private final NightlyRuns runs;

    AuditTrailWatch(VerifyAuditTrail verifyAuditTrail, NightlyRuns runs) {
        this.verifyAuditTrail = verifyAuditTrail;
        this.runs = runs;
    }

    public void verify() {
        var found = verifyAuditTrail.verify();
        var broken = found.firstBroken();
        if (broken == null) {
            runs.tell(Kind.AUDIT_TRAIL_VERIFIED, found.entries(), null);
            return;
        }
        var where = broken.subject() + " " + broken.position() + ": " + broken.reason();
        LOG.error("The audit trail does not hold: {}", where);
        runs.tell(Kind.AUDIT_TRAIL_VERIFIED, found.entries(), where);
    }
}
