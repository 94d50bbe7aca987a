package de.foerdertopf.web.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which of the payments on one page shall go into the run; {@code all} takes or leaves out those of every page. */
public class ChoiceForm {

    static final String ALL = "all";
    static final String NONE = "none";

    public String what = "";
    public List<UUID> shown = new ArrayList<>();
    public List<UUID> taken = new ArrayList<>();

    /** The choice is the fund's: who stands in for somebody in some of its cases decides about what she was shown, and no more. */
    void keepToTheShown() {
        if (what.equals(ALL)) {
            taken = shown;
        } else if (what.equals(NONE)) {
            taken = List.of();
        }
        what = "";
    }
}
