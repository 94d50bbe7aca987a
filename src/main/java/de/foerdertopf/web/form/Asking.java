package de.foerdertopf.web.form;

import de.foerdertopf.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that asks: it lends a question its words. */
public interface Asking {

    /** A sentence by its key. */
    String text(String key, @Nullable Object... arguments);

    /** A word of this page alone, such as the label of an answer that only it offers. */
    String word(String name);

    /** Values of a code list to choose from, each by its label. */
    List<Choice> choices(Enum<?>... values);
}
