package de.foerdertopf.web.casework;

import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.SentOnce;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;

/** What is ticked and typed where many letters are issued, printed or posted together. */
public class DispatchForm implements SentOnce {

    private String formId = "";
    private String text = "";
    private DateFields on = new DateFields();
    private List<String> chosen = new ArrayList<>();

    static DispatchForm fresh(List<String> chosen) {
        var form = new DispatchForm();
        form.setFormId(Attempts.newFormId());
        form.setChosen(new ArrayList<>(chosen));
        return form;
    }

    String cleanText() {
        return Texts.clean(text);
    }

    @Override
    public String getFormId() {
        return formId;
    }

    public void setFormId(String formId) {
        this.formId = formId;
    }

    /** Each letter goes for itself. */
    @Override
    public boolean isOneDeed() {
        return false;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public DateFields getOn() {
        return on;
    }

    public void setOn(DateFields on) {
        this.on = on;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
