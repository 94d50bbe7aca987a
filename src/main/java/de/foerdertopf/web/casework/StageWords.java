package de.foerdertopf.web.casework;

import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.desk.Words;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How cases stand, in a word each: the end of a grant by the name of the notice that ended it. */
@Component("stageWords")
public class StageWords {

    private static final Set<Stage> ENDED = EnumSet.of(Stage.REVOKED, Stage.PARTLY_REVOKED);

    private final Notices notices;
    private final Words words;

    StageWords(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    /** By one look at the letters, however many cases they are. */
    Map<CaseNumber, String> of(Collection<CaseOverview> cases) {
        var ended = cases.stream()
                .filter(about -> ENDED.contains(about.stage()))
                .map(CaseOverview::caseNumber)
                .distinct()
                .toList();
        var by = ended.isEmpty() ? Map.<CaseNumber, NoticeType>of() : notices.ended(ended);
        return cases.stream()
                .collect(Collectors.toMap(
                        CaseOverview::caseNumber,
                        about -> by.containsKey(about.caseNumber())
                                ? words.text("stage.ended." + about.stage() + "." + by.get(about.caseNumber()))
                                : words.label(about.stage()),
                        (one, same) -> one));
    }

    /** The same of one case. */
    public String of(CaseOverview about) {
        return Objects.requireNonNull(of(List.of(about)).get(about.caseNumber()));
    }
}
