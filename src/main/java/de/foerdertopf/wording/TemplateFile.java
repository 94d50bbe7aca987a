package de.foerdertopf.wording;

import de.foerdertopf.document.PublishedTemplates.Version;
import de.foerdertopf.notice.letters.NoticeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template or part as one fund, or all funds, have it.
 *
 * @param name of the file without its ending
 * @param letter the letter whose template it is; null for a part
 * @param usedBy the letters in which it stands
 * @param inForce the version that letters are printed with; null while nobody published one
 */
public record TemplateFile(
        String name,
        @Nullable NoticeType letter,
        List<NoticeType> usedBy,
        @Nullable Version inForce) {

    public TemplateFile {
        usedBy = List.copyOf(usedBy);
    }

    public boolean isPart() {
        return letter == null;
    }
}
