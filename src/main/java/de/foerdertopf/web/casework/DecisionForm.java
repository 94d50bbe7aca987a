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

    private String outcome = "";
    private String amount = "";
    private List<String> blocks = new ArrayList<>();
    private String reason = "";
    private String discretion = "";
    private String conditions = "";
    private String provisionalOpen = "";
    private DateFields provisionalUntil = new DateFields();
    private boolean complete;
    private String counselling = "";
    private boolean certified;
    private boolean unbiased;

    /** A decision can be taken once only, so nothing need be remembered of the form. */
    @Override
    public String getFormId() {
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

    public String getCounselling() {
        return counselling;
    }

    public void setCounselling(String counselling) {
        this.counselling = counselling;
    }

    public boolean isCertified() {
        return certified;
    }

    public void setCertified(boolean certified) {
        this.certified = certified;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public List<String> getBlocks() {
        return blocks;
    }

    public void setBlocks(List<String> blocks) {
        this.blocks = blocks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDiscretion() {
        return discretion;
    }

    public void setDiscretion(String discretion) {
        this.discretion = discretion;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    public String getProvisionalOpen() {
        return provisionalOpen;
    }

    public void setProvisionalOpen(String provisionalOpen) {
        this.provisionalOpen = provisionalOpen;
    }

    public DateFields getProvisionalUntil() {
        return provisionalUntil;
    }

    public void setProvisionalUntil(DateFields provisionalUntil) {
        this.provisionalUntil = provisionalUntil;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public boolean isUnbiased() {
        return unbiased;
    }

    public void setUnbiased(boolean unbiased) {
        this.unbiased = unbiased;
    }
}
