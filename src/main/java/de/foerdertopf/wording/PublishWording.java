package de.foerdertopf.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.document.UnresolvedPlaceholder;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.EditionWordings;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.TextBlock;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words a provision or sentence of an edition anew, for letters that are written from now on. The rule behind it stays: whether
 * and when a provision applies, its kind and its place.
 */
@Service
public class PublishWording {

    static final int LONGEST = 4_000;
    private static final int LONGEST_LEAD = 200;

    private final EditionSentences sentences;
    private final EditionWordings wordings;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishWording(
            EditionSentences sentences,
            EditionWordings wordings,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sentences = sentences;
        this.wordings = wordings;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The new words.
     *
     * @param lead the bold first words, for provisions
     * @param basedOn number of the wording that the writer had before her; 0 is the original
     */
    public record Command(
            EditionId edition,
            String key,
            @Nullable String lead,
            String text,
            int basedOn,
            @Nullable String reason,
            Actor by) {}

    /** A new wording is in force; the words themselves stand beside the edition. */
    public record WordingPublished(EditionId edition, String key, int number, Instant at, Actor by)
            implements AuditedEvent {

        @Override
        public String subject() {
            return "edition:" + edition;
        }

        @Override
        public List<Change> changes() {
            return List.of(Change.of(key + ".version", number));
        }
    }

    /**
     * Publishes it; tells its number.
     *
     * @throws TemplateRefused if it names what letters do not know
     * @throws BusinessRuleViolation {@code wording.changed-meanwhile}, {@code wording.unchanged}, {@code wording.too-long},
     *     {@code wording.blank}
     * @throws de.foerdertopf.shared.NotFoundException for those who may not
     */
    @Transactional
    public int publish(Command command) {
        var sentence = sentences.require(command.edition(), command.key(), command.by());
        var versions = sentences.versions(command.edition(), command.key());
        if (command.basedOn() != (versions.isEmpty() ? 0 : versions.get(0).number())) {
            throw new BusinessRuleViolation("wording.changed-meanwhile");
        }
        var block = drafted(sentence.block(), command.lead(), command.text());
        if (block.equals(sentence.block())) {
            throw new BusinessRuleViolation("wording.unchanged");
        }
        var problems = problems(command.edition(), block);
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems);
        }
        var wording = wordings.publish(
                command.edition(),
                block.key(),
                block.lead(),
                block.text(),
                command.reason(),
                command.by().id(),
                clock.instant());
        events.publishEvent(
                new WordingPublished(command.edition(), block.key(), wording.number(), wording.at(), command.by()));
        return wording.number();
    }

    /** The sentence in new words: one paragraph without line breaks. */
    static TextBlock drafted(TextBlock block, @Nullable String lead, String text) {
        var words = text.strip().replaceAll("\\s+", " ");
        var first = block.isProvision()
                ? Objects.requireNonNullElse(lead, "").strip().replaceAll("\\s+", " ")
                : null;
        if (words.isEmpty() || (first != null && first.isEmpty())) {
            throw new BusinessRuleViolation("wording.blank");
        }
        if (words.length() > LONGEST || (first != null && first.length() > LONGEST_LEAD)) {
            throw new BusinessRuleViolation("wording.too-long");
        }
        return new TextBlock(block.key(), first, words);
    }

    /** What the sentence names although letters do not know it, and words that they cannot print: its first line is the lead. */
    List<TemplateProblem> problems(EditionId edition, TextBlock block) {
        var unprintable = TemplateProblem.unprintable(
                block.key(), Objects.requireNonNullElse(block.lead(), "") + "\n" + block.text());
        if (!unprintable.isEmpty()) {
            return unprintable;
        }
        try {
            TextBlocks.fill(block.key(), block.text(), known(edition, block));
            return List.of();
        } catch (UnresolvedPlaceholder e) {
            return List.of(new TemplateProblem(
                    block.key(), e.line(), TemplateProblem.Kind.UNKNOWN_PLACEHOLDER, "{{" + e.key() + "}}"));
        } catch (IllegalStateException e) {
            return List.of(new TemplateProblem(
                    block.key(), 1, TemplateProblem.Kind.SECTION_NOT_CLOSED, String.valueOf(e.getMessage())));
        }
    }

    /** The names that the sentence may hold in double braces, in alphabetical order. */
    public List<String> knownPlaceholders(EditionId edition, TextBlock block) {
        return known(edition, block).keySet().stream().sorted().toList();
    }

    /** Provisions may name what the grant knows, reasons the maximum, the rest nothing. */
    Map<String, String> known(EditionId edition, TextBlock block) {
        var values = SampleLetters.values(funds.require(edition.fund()), funds.asPublished(edition));
        if (block.isProvision()) {
            return values;
        }
        return block.isReason() ? Map.of("maximum", Objects.requireNonNull(values.get("maximum"))) : Map.of();
    }
}
