package de.foerdertopf.correspondence;

import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What sponsors are asked by letter or call, so that somebody of the desk has it to do. */
@Component
class AskedByHand {

    /** Why something need not be asked any more. */
    enum Why {
        CHANGED("sponsor.changed"),
        ELSEWHERE("sponsor.elsewhere"),
        ANSWERED("sponsor.answered"),
        WITHDRAWN("sponsor.withdrawn");

        private final String word;

        Why(String word) {
            this.word = word;
        }
    }

    private final MessageTaskRepository tasks;
    private final LetterWords words;
    private final Clock clock;

    AskedByHand(MessageTaskRepository tasks, LetterWords words, Clock clock) {
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    /** It need not be asked any more. */
    void fallAway(CaseNumber caseNumber, String about, Why why) {
        tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream()
                .filter(task -> task.isAbout(about))
                .forEach(task -> {
                    task.drop(words.of(why.word), clock.instant());
                    tasks.save(task);
                });
    }

    /** Whether it ever was to be asked. */
    boolean isKnown(CaseNumber caseNumber, String about) {
        return tasks.findByCaseNumberOrderByCreatedAt(caseNumber).stream().anyMatch(task -> task.isAbout(about));
    }
}
