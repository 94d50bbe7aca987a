package de.foerdertopf.application;

import de.foerdertopf.shared.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with the application.
 *
 * @param documentId where it is stored; null where only its name is known, as for a paper that was shown
 */
public record Attachment(
        AttachmentKind kind, String fileName, @Nullable UUID documentId) {

    public Attachment {
        fileName = Texts.cleanLine(fileName);
    }
}
