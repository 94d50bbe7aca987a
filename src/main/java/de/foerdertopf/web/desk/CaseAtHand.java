package de.foerdertopf.web.desk;

import de.foerdertopf.application.Attachment;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.form.Asking;
import de.foerdertopf.web.layout.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deed works on: the case that lies open, who does it, and what the address names beside the case.
 *
 * @param key of the deed's words, below {@code deed.}
 * @param names what the address names, such as a finding's code
 * @param attachments scans of the papers that came along so far
 * @param version of the thing that the page showed from which it was sent; empty where that does not matter
 */
public record CaseAtHand(
        DeskCase opened,
        Actor actor,
        String key,
        Words words,
        Map<String, String> names,
        List<Attachment> attachments,
        String version)
        implements Asking {

    CaseAtHand worded(String other) {
        return new CaseAtHand(opened, actor, other, words, names, attachments, version);
    }

    /** The number of the case that lies open. */
    public CaseNumber caseNumber() {
        return opened.caseNumber();
    }

    /** The scans as documents, for what is no part of the application. */
    public List<DocumentId> documents() {
        return attachments.stream()
                .map(scan -> new DocumentId(Objects.requireNonNull(scan.documentId())))
                .toList();
    }

    /** What the address names there. */
    public String named(String name) {
        return Objects.requireNonNull(names.get(name), name);
    }

    /**
     * A number that the address names.
     *
     * @throws NotFoundException if it is none
     */
    public int number(String name) {
        try {
            return Integer.parseInt(named(name));
        } catch (NumberFormatException e) {
            throw new NotFoundException("No " + name + " in " + caseNumber());
        }
    }

    /**
     * An id that the address names.
     *
     * @throws NotFoundException if it is none
     */
    public UUID id(String name) {
        try {
            return UUID.fromString(named(name));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("No " + name + " in " + caseNumber());
        }
    }

    @Override
    public String text(String code, @Nullable Object... arguments) {
        return words.text(code, arguments);
    }

    @Override
    public List<Choice> choices(Enum<?>... values) {
        return words.choices(values);
    }

    /** A word of the deed's own page. */
    @Override
    public String word(String name) {
        return words.text("deed." + key + "." + name);
    }

    /** Back to the case, with what to say there by its key below {@code notice.}. */
    public Done done(String notice) {
        return Done.in(opened, notice);
    }
}
