package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.SentOnce;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person decides about an application, as typed. */
public class DecisionForm implements SentOnce {

    public String outcome = "";
    public String amount = "";
    public List<String> blocks = new ArrayList<>();
    public String reason = "";
    public String discretion = "";
    public String conditions = "";
    public String provisionalOpen = "";
    public DateFields provisionalUntil = new DateFields();
    public boolean complete;
    public String counselling = "";
    public boolean certified;
    public boolean unbiased;

    /** A decision can be taken once only, so nothing need be remembered of the form. */
    @Override
    public String formId() {
        return "";
    }

    /** One condition per line. */
    List<String> conditionLines() {
        return Texts.clean(conditions)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What became of the offer to talk; nothing where it was not asked or not answered. */
    @Nullable
    CounsellingOffer counsellingOffer() {
        for (var offer : CounsellingOffer.values()) {
            if (offer.name().equals(counselling)) {
                return offer;
            }
        }
        return null;
    }
}
