package de.foerdertopf.web.desk;

import de.foerdertopf.web.form.Fields;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** No text of a form at the desk is without end: what is longer than any form has room for is told at its input, and stays there. */
public final class FreeTexts {

    private FreeTexts() {}

    /**
     * Says it at each input of the form where nothing else is said yet.
     *
     * @param sentence for so many characters at most
     */
    public static void bound(BindingResult errors, IntFunction<String> sentence) {
        of(errors.getTarget(), "", (field, text) -> {
            if (text.length() > Fields.LONGEST_TEXT && !errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "wrong", sentence.apply(Fields.LONGEST_TEXT));
            }
        });
    }

    /** What stands in the fields of a form, of its rows and of its lists. */
    private static void of(@Nullable Object form, String path, BiConsumer<String, String> each) {
        if (form == null) {
            return;
        }
        for (var field : form.getClass().getFields()) {
            if ((field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) != 0) {
                continue;
            }
            var name = path + field.getName();
            var value = read(form, field);
            if (value instanceof String text) {
                each.accept(name, text);
            } else if (value instanceof List<?> list) {
                for (var i = 0; i < list.size(); i++) {
                    var line = name + "[" + i + "]";
                    if (list.get(i) instanceof String text) {
                        each.accept(line, text);
                    } else {
                        of(list.get(i), line + ".", each);
                    }
                }
            }
        }
    }

    private static @Nullable Object read(Object form, Field field) {
        try {
            field.setAccessible(true);
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The " + field.getName() + " of a form cannot be read", e);
        }
    }
}
