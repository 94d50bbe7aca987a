package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.CaseRights;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.SecondLooks;
import de.foerdertopf.shared.StaleCaseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposed decisions wait for the signature of a second person. */
@Component
class ProposalsToSign implements SecondLooks {

    private static final String KIND = "decision";
    private static final Role[] SIGNERS = {Role.ADMINISTRATOR, Role.AUTHORIZER};

    private final DecisionRepository decisions;
    private final Applications applications;
    private final CaseRights rights;
    private final ApproveDecision approveDecision;
    private final SendBackProposal sendBackProposal;
    private final JdbcClient sql;

    ProposalsToSign(
            DecisionRepository decisions,
            Applications applications,
            CaseRights rights,
            ApproveDecision approveDecision,
            SendBackProposal sendBackProposal,
            JdbcClient sql) {
        this.decisions = decisions;
        this.applications = applications;
        this.rights = rights;
        this.approveDecision = approveDecision;
        this.sendBackProposal = sendBackProposal;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isOnWorkList() {
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SecondLook> waiting(FundCode fund) {
        var proposed = decisions.findByFundAndStateOrderBySignaturesProposedAtAsc(fund, DecisionState.PROPOSED);
        if (proposed.isEmpty()) {
            return List.of();
        }
        var about = about(proposed);
        return proposed.stream()
                .map(decision -> look(decision, about.getOrDefault(decision.caseNumber(), List.of("", ""))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySign(SecondLook look, Actor by) {
        return !by.id().equals(look.firstPerson()) && rights.has(by, new CaseNumber(look.key()), look.fund(), SIGNERS);
    }

    @Override
    @Transactional
    public void sign(FundCode fund, String key, String seen, Actor by) {
        var caseNumber = seen(fund, key, seen, by);
        approveDecision.approve(new ApproveDecision.Command(caseNumber, by));
    }

    @Override
    @Transactional
    public void giveBack(FundCode fund, String key, String seen, String reason, Actor by) {
        var caseNumber = seen(fund, key, seen, by);
        sendBackProposal.sendBack(new SendBackProposal.Command(caseNumber, reason, by));
    }

    private CaseNumber seen(FundCode fund, String key, String seen, Actor by) {
        var caseNumber = new CaseNumber(key);
        var application = applications.require(caseNumber);
        rights.require(by, caseNumber, application.fund(), SIGNERS);
        if (decisions
                .findByCaseNumberAndState(caseNumber, DecisionState.PROPOSED)
                .filter(decision -> decision.fund().equals(fund))
                .filter(decision -> decision.asItIs().equals(seen))
                .isEmpty()) {
            throw new StaleCaseException(caseNumber, "sign");
        }
        return caseNumber;
    }

    private SecondLook look(Decision decision, List<String> projectAndGroup) {
        var caseNumber = decision.caseNumber();
        var view = decision.view();
        return new SecondLook(
                KIND,
                caseNumber.value(),
                decision.asItIs(),
                decision.fund(),
                caseNumber,
                List.of(
                        projectAndGroup.get(0),
                        projectAndGroup.get(1),
                        view.amountGranted().toGerman(),
                        view.amountRequested().toGerman()),
                view.proposedBy(),
                decision.proposedAt(),
                "/schreibtisch/faelle/" + caseNumber + "/zweite-unterschrift");
    }

    /** Project and group of each case, in one statement: every page of the desk counts what waits. */
    private Map<CaseNumber, List<String>> about(List<Decision> proposed) {
        var about = new HashMap<CaseNumber, List<String>>();
        sql.sql("select case_number, project_title, initiative_name from foerdertopf.application"
                        + " where case_number = any(:cases)")
                .param(
                        "cases",
                        proposed.stream()
                                .map(decision -> decision.caseNumber().value())
                                .toArray(String[]::new))
                .query(row -> {
                    about.put(
                            new CaseNumber(row.getString("case_number")),
                            List.of(row.getString("project_title"), row.getString("initiative_name")));
                });
        return about;
    }
}
