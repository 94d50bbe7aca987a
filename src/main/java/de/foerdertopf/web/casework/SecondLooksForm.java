package de.foerdertopf.web.casework;

import java.util.ArrayList;
import java.util.List;

/** What a second person ticked, and that she looked at it; or why she does not agree. */
class SecondLooksForm {

    public List<String> chosen = new ArrayList<>();
    public boolean sure;
    /** Whether she pressed the button by which she does not agree. */
    public boolean givingBack;

    public String reason = "";
}
