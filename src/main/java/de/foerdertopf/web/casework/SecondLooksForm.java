package de.foerdertopf.web.casework;

import java.util.ArrayList;
import java.util.List;

/** What a second person ticked, and that she looked at it. */
class SecondLooksForm {

    private List<String> chosen = new ArrayList<>();
    private boolean sure;

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
