package de.foerdertopf.wording;

import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.EditionWordings;
import de.foerdertopf.fund.EditionWordings.Wording;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.TextBlock;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The provisions and sentences of a fund's published editions, as they are worded today and were before. */
@Component
@Transactional(readOnly = true)
public class EditionSentences {

    private final Funds funds;
    private final EditionWordings wordings;
    private final WordingRights rights;

    EditionSentences(Funds funds, EditionWordings wordings, WordingRights rights) {
        this.funds = funds;
        this.wordings = wordings;
        this.rights = rights;
    }

    /**
     * A sentence.
     *
     * @param inForce its last wording; null while it stands as the edition has it
     */
    public record Sentence(
            EditionId edition, TextBlock block, @Nullable Wording inForce) {}

    /**
     * All sentences of the fund's published editions, edition by edition.
     *
     * @throws NotFoundException for those who may not word them
     */
    public List<Sentence> all(FundCode fund, Actor by) {
        rights.require(by, fund);
        return funds.editions(fund).stream()
                .filter(FundEdition::isPublished)
                .flatMap(edition -> TextBlock.of(edition).stream()
                        .map(block -> new Sentence(
                                edition.id(), block, wordings.last(edition.id()).get(block.key()))))
                .toList();
    }

    /** One of them, or {@link NotFoundException}. */
    public Sentence require(EditionId edition, String key, Actor by) {
        return all(edition.fund(), by).stream()
                .filter(sentence -> sentence.edition().equals(edition)
                        && sentence.block().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No sentence " + key + " in " + edition));
    }

    /** As the edition was published. */
    public TextBlock original(EditionId edition, String key) {
        return TextBlock.of(funds.asPublished(edition)).stream()
                .filter(block -> block.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No sentence " + key + " in " + edition));
    }

    /** All wordings of a sentence, the newest first; without the original. */
    public List<Wording> versions(EditionId edition, String key) {
        return wordings.of(edition, key);
    }

    /**
     * The sentence in one of its wordings; number 0 is the original.
     *
     * @throws NotFoundException if there is no such wording
     */
    public TextBlock version(EditionId edition, String key, int number) {
        return number == 0
                ? original(edition, key)
                : versions(edition, key).stream()
                        .filter(wording -> wording.number() == number)
                        .findFirst()
                        .map(wording -> new TextBlock(key, wording.lead(), wording.text()))
                        .orElseThrow(() -> new NotFoundException("No wording " + number + " of " + key));
    }
}
