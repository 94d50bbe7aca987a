package de.foerdertopf.notice.letters;

import de.foerdertopf.document.PdfMetadata;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was submitted, for the applicant's own file. No letter: it has no address.
 *
 * @param submittedBy whom the answers come from
 * @param channel how it came: {@code online}, {@code auf Papier}
 * @param changes what was corrected or added since, each with its day; not part of what was submitted
 * @param checksum hash of the frozen answers
 */
public record ApplicationCopy(
        Masthead masthead,
        Matter matter,
        CaseNumber caseNumber,
        String submittedBy,
        String channel,
        Instant submittedAt,
        List<Section> sections,
        List<Row> costs,
        List<Row> income,
        Money requested,
        List<String> attachments,
        List<Section> changes,
        @Nullable String checksum) {

    public ApplicationCopy {
        sections = List.copyOf(sections);
        costs = List.copyOf(costs);
        income = List.copyOf(income);
        attachments = List.copyOf(attachments);
        changes = List.copyOf(changes);
    }

    /** Questions of one page, or those whose answers changed on one day. */
    public record Section(String title, List<Answer> answers) {

        public Section {
            answers = List.copyOf(answers);
        }
    }

    /** A question as the form puts it, and what was answered. */
    public record Answer(String question, String answer) {

        public List<String> paragraphs() {
            var paragraphs = Paragraphs.of(answer);
            return paragraphs.isEmpty() ? List.of("–") : paragraphs;
        }
    }

    /** A row of the plan. */
    public record Row(String label, Money amount) {}

    public String template() {
        return "application-copy";
    }

    public PdfMetadata metadata() {
        var title = "Antrag " + caseNumber;
        return new PdfMetadata(title, title + " wie eingereicht", "de-DE", submittedAt);
    }

    public Money costSum() {
        return costs.stream().map(Row::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money incomeSum() {
        return income.stream().map(Row::amount).reduce(requested, Money::plus);
    }

    public boolean isWithChanges() {
        return !changes.isEmpty();
    }

    public boolean isWithAttachments() {
        return !attachments.isEmpty();
    }
}
