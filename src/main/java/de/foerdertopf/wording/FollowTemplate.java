package de.foerdertopf.wording;

import de.foerdertopf.document.PublishedTemplates;
import de.foerdertopf.document.TemplateSet;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.FundCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up own words of a template: the fund follows what all funds have, all funds follow what the program brings along, and
 * later changes of that reach them again. What was published stays and can be restored.
 */
@Service
public class FollowTemplate {

    private final LetterTemplateFiles files;
    private final PublishedTemplates published;
    private final TemplateCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowTemplate(
            LetterTemplateFiles files,
            PublishedTemplates published,
            TemplateCheck check,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.published = published;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Which one.
     *
     * @param fund null is for all funds that have nothing of their own
     * @param basedOn number of the version that is given up
     */
    public record Command(
            String name,
            @Nullable FundCode fund,
            int basedOn,
            @Nullable String reason,
            Actor by) {}

    /** Own words were given up. */
    public record TemplateFollows(String name, @Nullable FundCode fund, int number, Instant at, Actor by)
            implements AuditedEvent {

        @Override
        public String subject() {
            return PublishTemplate.subject(name, fund);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("version", number), Change.of("follows", "true"));
        }
    }

    /**
     * Notes it as the next entry; tells its number.
     *
     * @throws TemplateRefused if a letter would break without the own words
     * @throws BusinessRuleViolation {@code wording.nothing-own}, {@code wording.changed-meanwhile}
     * @throws de.foerdertopf.shared.NotFoundException for those who may not, and for other files
     */
    @Transactional
    public int follow(Command command) {
        var file = files.require(command.name(), command.fund(), command.by());
        if (!files.hasOwn(file.name(), command.fund())) {
            throw new BusinessRuleViolation("wording.nothing-own");
        }
        files.requireLast(file.name(), command.fund(), command.basedOn());
        var text = files.textWithoutOwn(file.name(), command.fund());
        TemplateRefused.ifAny(check.problems(file.name(), text, command.fund()));
        var entry = published.follow(
                TemplateSet.fileOf(file.name()),
                command.fund(),
                text,
                command.reason(),
                command.by().id(),
                clock.instant());
        events.publishEvent(new TemplateFollows(file.name(), command.fund(), entry.number(), entry.at(), command.by()));
        return entry.number();
    }
}
