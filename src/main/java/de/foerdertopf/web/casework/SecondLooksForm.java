package de.foerdertopf.web.casework;

import java.util.ArrayList;
import java.util.List;

/** What a second person ticked, and that she looked at it; or why she does not agree. */
class SecondLooksForm {

    private List<String> chosen = new ArrayList<>();
    private boolean sure;
    private boolean givingBack;
    private String reason = "";

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    /** Whether she pressed the button by which she does not agree. */
    public boolean isGivingBack() {
        return givingBack;
    }

    public void setGivingBack(boolean givingBack) {
        this.givingBack = givingBack;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
