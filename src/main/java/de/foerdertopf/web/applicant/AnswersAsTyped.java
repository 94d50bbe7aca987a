package de.foerdertopf.web.applicant;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.Questions;
import de.foerdertopf.web.questions.Reads;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes an application as somebody would have typed it, page by page: for corrections, and for applying once more. */
final class AnswersAsTyped {

    private AnswersAsTyped() {}

    /** A paper, as it is kept: {@code KIND/document id/file name}. */
    static Attachment attachment(String kept) {
        var parts = kept.split("/", 3);
        return new Attachment(
                Objects.requireNonNullElse(Reads.chosen(AttachmentKind.class, parts[0]), AttachmentKind.OTHER),
                parts[2],
                parts[1].isEmpty() ? null : UUID.fromString(parts[1]));
    }

    private static String keptAs(Attachment attachment) {
        var id = attachment.documentId();
        return attachment.kind() + "/" + (id == null ? "" : id) + "/" + attachment.fileName();
    }

    /** An application's answers as somebody would have typed them, with its papers: for corrections, and for applying once more. */
    static Map<String, List<String>> of(ApplicationAnswers answers, DeliveryChoice delivery) {
        var sheet = Questions.typed(answers, delivery);
        var typed = new HashMap<String, List<String>>();
        sheet.all().forEach((input, text) -> Arrays.stream(FormPage.values())
                .filter(page -> page.keeps(input))
                .forEach(page -> typed.put(page.path() + "." + input, List.of(text))));
        typed.put(Draft.AMOUNT, List.of(answers.amountRequested().toGermanNumber()));
        typed.put(
                Draft.FILE,
                answers.attachments().stream().map(AnswersAsTyped::keptAs).toList());
        return typed;
    }

    /** What a new application takes over: everything but the days, the declarations and the papers. */
    static Map<String, List<String>> forFollowUp(ApplicationAnswers answers, DeliveryChoice delivery) {
        var typed = of(answers, delivery);
        typed.keySet()
                .removeIf(name -> name.startsWith("vorhaben.from.")
                        || name.startsWith("vorhaben.to.")
                        || name.startsWith(FormPage.DECLARATIONS.path() + ".")
                        || name.equals("vorhaben.notStarted")
                        || name.equals(Draft.FILE));
        return typed;
    }
}
