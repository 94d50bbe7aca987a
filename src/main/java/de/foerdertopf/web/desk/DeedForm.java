package de.foerdertopf.web.desk;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed on the small pages on which one deed in a case is done; each page asks for some of these. */
public class DeedForm extends WithScans {

    public String choice = "";
    public String channel = "";
    public String who = "";
    public String subject = "";
    public String text = "";
    public String confirmed = "";
    public String reason = "";
    public String secondReason = "";
    public String before = "";
    public String after = "";
    public String bearer = "";
    public String lawyer = "";
    public String amount = "";
    public String shiftAmount = "";
    public String shiftFrom = "";
    public String shiftTo = "";
    public String holder = "";
    public String iban = "";
    public String email = "";
    /** Which state of a thing the page showed, as {@link DeedPages.Draft#version} names it. */
    public String version = "";

    public boolean sure;
    public DateFields on = new DateFields();
    public DateFields told = new DateFields();
    public List<String> sections = new ArrayList<>();

    /** What was chosen, as a value of a code list; a value that was never offered is refused like a missing one. */
    public <E extends Enum<E>> @Nullable E chosen(Class<E> list, String value) {
        for (var constant : list.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    /** The chosen value where the page has made sure that there is one. */
    public <E extends Enum<E>> E require(Class<E> list, String value) {
        var found = chosen(list, value);
        if (found == null) {
            throw new BusinessRuleViolation("choice.missing");
        }
        return found;
    }

    /** Why, without what nobody meant to type. */
    public String cleanReason() {
        return Texts.clean(reason);
    }

    /** What was said, without what nobody meant to type. */
    public String cleanText() {
        return Texts.clean(text);
    }
}
