package de.foerdertopf.wording;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes an older text again, as a new version. */
@Service
public class RestoreTemplate {

    private final LetterTemplateFiles files;
    private final PublishTemplate publishTemplate;

    RestoreTemplate(LetterTemplateFiles files, PublishTemplate publishTemplate) {
        this.files = files;
        this.publishTemplate = publishTemplate;
    }

    /**
     * Which one.
     *
     * @param number 0 is the original
     */
    public record Command(
            String name,
            @Nullable FundCode fund,
            int number,
            @Nullable String reason,
            Actor by) {}

    /** As {@link PublishTemplate#publish}: what was well once may break today. */
    @Transactional
    public int restore(Command command) {
        var file = files.require(command.name(), command.fund(), command.by());
        return publishTemplate.publish(new PublishTemplate.Command(
                file.name(),
                command.fund(),
                files.version(file.name(), command.fund(), command.number()),
                files.lastNumber(file.name(), command.fund()),
                command.reason(),
                command.by()));
    }
}
