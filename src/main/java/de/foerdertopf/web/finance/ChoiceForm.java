package de.foerdertopf.web.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which of the payments on one page shall go into the run; {@code all} takes or leaves out those of every page. */
public class ChoiceForm {

    static final String ALL = "all";
    static final String NONE = "none";

    private String what = "";
    private List<UUID> shown = new ArrayList<>();
    private List<UUID> taken = new ArrayList<>();

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public List<UUID> getShown() {
        return shown;
    }

    public void setShown(List<UUID> shown) {
        this.shown = shown;
    }

    public List<UUID> getTaken() {
        return taken;
    }

    public void setTaken(List<UUID> taken) {
        this.taken = taken;
    }
}
