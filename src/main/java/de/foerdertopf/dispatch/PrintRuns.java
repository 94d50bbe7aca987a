package de.foerdertopf.dispatch;

import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The print runs and their letters. */
@Component
@Transactional(readOnly = true)
public class PrintRuns {

    private final PrintRunRepository runs;
    private final PrintRunItems items;

    PrintRuns(PrintRunRepository runs, PrintRunItems items) {
        this.runs = runs;
        this.items = items;
    }

    /** The run, or {@link NotFoundException}. */
    public PrintRunView require(PrintRunId id) {
        return runs.findById(id.value())
                .map(PrintRun::view)
                .orElseThrow(() -> new NotFoundException("No print run " + id));
    }

    /** A fund's runs, the latest first. */
    public List<PrintRunView> of(FundCode fund) {
        return runs.findByFundOrderByMadeAtDesc(fund).stream()
                .map(PrintRun::view)
                .toList();
    }

    /** The letters of a run in the order of its file. */
    public List<PrintedLetter> letters(PrintRunId id) {
        return items.of(id);
    }
}
