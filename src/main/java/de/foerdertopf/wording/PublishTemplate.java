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

/** Makes a new version of a letter's template or part the one with which letters are printed from now on. */
@Service
public class PublishTemplate {

    static final int LONGEST = 60_000;

    private final LetterTemplateFiles files;
    private final PublishedTemplates published;
    private final TemplateCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishTemplate(
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
     * The new text.
     *
     * @param fund null is for all funds that have nothing of their own
     * @param basedOn number of the version that the writer had before her; 0 is the original
     * @param reason why, where she says it
     */
    public record Command(
            String name,
            @Nullable FundCode fund,
            String text,
            int basedOn,
            @Nullable String reason,
            Actor by) {}

    /** A new version is in force. */
    public record TemplatePublished(
            String name, @Nullable FundCode fund, int number, String sha256, Instant at, Actor by)
            implements AuditedEvent {

        @Override
        public String subject() {
            return PublishTemplate.subject(name, fund);
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of("version", number), Change.of("sha256", sha256));
        }
    }

    /**
     * Publishes it; tells its number.
     *
     * @throws TemplateRefused if a letter would break
     * @throws BusinessRuleViolation {@code wording.changed-meanwhile}, {@code wording.unchanged}, {@code wording.too-long}
     * @throws de.foerdertopf.shared.NotFoundException for those who may not, and for other files
     */
    @Transactional
    public int publish(Command command) {
        var file = files.require(command.name(), command.fund(), command.by());
        var text = lines(command.text());
        files.requireLast(file.name(), command.fund(), command.basedOn());
        if (text.equals(lines(files.text(file.name(), command.fund())))) {
            throw new BusinessRuleViolation("wording.unchanged");
        }
        if (text.length() > LONGEST) {
            throw new BusinessRuleViolation("wording.too-long");
        }
        TemplateRefused.ifAny(check.problems(file.name(), text, command.fund()));
        var version = published.publish(
                TemplateSet.fileOf(file.name()),
                command.fund(),
                text,
                command.reason(),
                command.by().id(),
                clock.instant());
        events.publishEvent(new TemplatePublished(
                file.name(), command.fund(), version.number(), version.sha256(), version.at(), command.by()));
        return version.number();
    }

    static String subject(String name, @Nullable FundCode fund) {
        return "template:" + name + (fund == null ? "" : "@" + fund);
    }

    /** As files are kept: whatever a browser made of the line ends. */
    static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').stripTrailing() + "\n";
    }
}
