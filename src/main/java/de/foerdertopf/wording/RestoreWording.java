package de.foerdertopf.wording;

import de.foerdertopf.fund.EditionId;
import de.foerdertopf.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes an older wording of a sentence again, as a new one. */
@Service
public class RestoreWording {

    private final EditionSentences sentences;
    private final PublishWording publishWording;

    RestoreWording(EditionSentences sentences, PublishWording publishWording) {
        this.sentences = sentences;
        this.publishWording = publishWording;
    }

    /**
     * Which one.
     *
     * @param number 0 is the original
     */
    public record Command(
            EditionId edition,
            String key,
            int number,
            @Nullable String reason,
            Actor by) {}

    /** As {@link PublishWording#publish}. */
    @Transactional
    public int restore(Command command) {
        var versions = sentences.versions(command.edition(), command.key());
        var older = sentences.version(command.edition(), command.key(), command.number());
        return publishWording.publish(new PublishWording.Command(
                command.edition(),
                command.key(),
                older.lead(),
                older.text(),
                versions.isEmpty() ? 0 : versions.get(0).number(),
                command.reason(),
                command.by()));
    }
}
