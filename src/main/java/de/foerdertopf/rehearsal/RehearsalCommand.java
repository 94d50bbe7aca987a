package de.foerdertopf.rehearsal;

import de.foerdertopf.platform.MovableClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One rehearsal: reads a case file, plays it, and leaves letters, payment files, mails and a report in a folder. */
@Component
@Profile({"rehearsal", "test"})
public class RehearsalCommand {

    /** All cases agree with what the file expects. */
    public static final int AGREES = 0;

    /** Some differ or could not be played. */
    public static final int DIFFERS = 1;

    /** The file cannot be read. */
    public static final int UNREADABLE = 2;

    private final Performance performance;
    private final Critic critic;
    private final Archive archive;

    RehearsalCommand(Performance performance, Critic critic, Archive archive) {
        this.performance = performance;
        this.critic = critic;
        this.archive = archive;
    }

    /**
     * Plays the cases of a file.
     *
     * @return the exit code
     */
    public int run(Path cases, Path out, PrintStream console) throws IOException {
        List<CaseFile.Entry> entries;
        try {
            entries = CaseFile.read(cases);
        } catch (CaseFile.Unreadable e) {
            console.println(e.getMessage());
            return UNREADABLE;
        }
        var played = entries.stream().map(PlayedCase::new).toList();
        performance.play(played, script -> null, null, progress(console));
        var report = critic.review(played);
        archive.write(played, report, out);
        for (var aCase : report.cases()) {
            if (aCase.error() != null) {
                console.println(aCase.id() + ": error: " + aCase.error());
            }
            aCase.differences().forEach(difference -> console.println(aCase.id() + ": " + difference));
        }
        console.println(report.totals() + " → " + out.resolve("report.html"));
        return report.cases().stream().allMatch(CaseReport::agrees) ? AGREES : DIFFERS;
    }

    /** The moment at which the clock of a rehearsal starts: before the first thing that anybody does. */
    public static MovableClock clockFor(Path cases) {
        LocalDate first;
        try {
            first = CaseFile.read(cases).stream()
                    .filter(e -> e.script() != null)
                    .map(e -> java.util.Objects.requireNonNull(e.script()).submittedOn())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
        } catch (CaseFile.Unreadable e) {
            first = LocalDate.EPOCH;
        }
        return MovableClock.standingAt(de.foerdertopf.shared.HouseTime.startOf(first));
    }

    private static Consumer<LocalDate> progress(PrintStream console) {
        return day -> {
            if (day.getDayOfMonth() == 1) {
                console.println("… " + day);
            }
        };
    }
}
