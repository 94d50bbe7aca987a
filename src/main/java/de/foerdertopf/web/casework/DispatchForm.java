package de.foerdertopf.web.casework;

import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.SentOnce;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;

/** What is ticked and typed where many letters are issued, printed or posted together. */
public class DispatchForm implements SentOnce {

    public String formId = "";
    public String text = "";
    public DateFields on = new DateFields();
    public String kind = "";
    public int page = 1;
    public boolean whole;
    public List<String> chosen = new ArrayList<>();

    static DispatchForm fresh(List<String> chosen) {
        var form = new DispatchForm();
        form.formId = Attempts.newFormId();
        form.chosen = new ArrayList<>(chosen);
        return form;
    }

    String cleanText() {
        return Texts.clean(text);
    }

    @Override
    public String formId() {
        return formId;
    }

    /** Each letter goes for itself. */
    @Override
    public boolean isOneDeed() {
        return false;
    }
}
