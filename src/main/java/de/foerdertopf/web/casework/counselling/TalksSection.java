package de.foerdertopf.web.casework.counselling;

import de.foerdertopf.counselling.CounsellingRequest;
import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.counselling.RecordedSession;
import de.foerdertopf.identity.Role;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.ShownCase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The counselling of a project: hours held beside those that are planned, and what came of each talk. */
@Component
@Order(30)
class TalksSection implements CaseSection {

    private final CounsellingSessions sessions;
    private final CounsellingRequests requests;
    private final Desk desk;

    TalksSection(CounsellingSessions sessions, CounsellingRequests requests, Desk desk) {
        this.sessions = sessions;
        this.requests = requests;
        this.desk = desk;
    }

    /**
     * What is shown.
     *
     * @param wanted talks for which the group asked and which were not held yet
     * @param seesConfidential whether the notes are shown that only counsellors read
     * @param hasNotes whether there are any
     */
    public record Shown(
            CounsellingSessions.Hours hours,
            List<RecordedSession> sessions,
            List<CounsellingRequest> wanted,
            Map<String, String> names,
            boolean seesConfidential,
            boolean hasNotes,
            boolean mayRecord) {}

    @Override
    public String template() {
        return "casework/counselling/talks";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        if (!it.is(Role.ADMINISTRATOR, Role.COUNSELLOR, Role.AUDITOR)) {
            return Optional.empty();
        }
        var held = sessions.of(it.caseNumber());
        return Optional.of(new Shown(
                sessions.hoursOf(it.caseNumber()),
                held.stream()
                        .sorted(Comparator.comparing(
                                        (RecordedSession one) -> one.session().date())
                                .reversed())
                        .toList(),
                requests.open(it.caseNumber()),
                desk.names(held.stream().map(RecordedSession::counsellor).toArray(String[]::new)),
                it.is(Role.COUNSELLOR),
                held.stream().anyMatch(one -> one.session().confidentialNote() != null),
                it.is(Role.ADMINISTRATOR, Role.COUNSELLOR)));
    }
}
