package de.foerdertopf.web.desk;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What is typed on the small pages on which one deed in a case is done; each page asks for some of these. */
public class DeedForm implements WithScans {

    private String formId = "";
    private String choice = "";
    private String channel = "";
    private String who = "";
    private String subject = "";
    private String text = "";
    private String confirmed = "";
    private List<MultipartFile> files = new ArrayList<>();
    private String reason = "";
    private String secondReason = "";
    private String before = "";
    private String after = "";
    private String bearer = "";
    private String lawyer = "";
    private String amount = "";
    private String shiftAmount = "";
    private String shiftFrom = "";
    private String shiftTo = "";
    private String holder = "";
    private String iban = "";
    private String email = "";
    private boolean sure;
    private DateFields on = new DateFields();
    private List<String> sections = new ArrayList<>();

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

    @Override
    public String getFormId() {
        return formId;
    }

    public void setFormId(String formId) {
        this.formId = formId;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSecondReason() {
        return secondReason;
    }

    public void setSecondReason(String secondReason) {
        this.secondReason = secondReason;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getBearer() {
        return bearer;
    }

    public void setBearer(String bearer) {
        this.bearer = bearer;
    }

    public String getLawyer() {
        return lawyer;
    }

    public void setLawyer(String lawyer) {
        this.lawyer = lawyer;
    }

    public String getShiftAmount() {
        return shiftAmount;
    }

    public void setShiftAmount(String shiftAmount) {
        this.shiftAmount = shiftAmount;
    }

    public String getShiftFrom() {
        return shiftFrom;
    }

    public void setShiftFrom(String shiftFrom) {
        this.shiftFrom = shiftFrom;
    }

    public String getShiftTo() {
        return shiftTo;
    }

    public void setShiftTo(String shiftTo) {
        this.shiftTo = shiftTo;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public DateFields getOn() {
        return on;
    }

    public void setOn(DateFields on) {
        this.on = on;
    }

    public List<String> getSections() {
        return sections;
    }

    public void setSections(List<String> sections) {
        this.sections = sections;
    }

    @Override
    public List<MultipartFile> getFiles() {
        return files;
    }

    @Override
    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }
}
