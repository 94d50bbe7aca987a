package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.WithScans;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** An application as staff type it in from paper, from the telephone or from a mail: the short form, or the long one. */
public class ApplicationForm implements WithScans {

    private static final int EMPTY_ROWS = 2;

    private String formId = "";
    private String round = "";
    private String channel = "";
    private String confirmed = "";
    private String delivery = "";
    private String language = "";
    private String applicantType = "";
    private String group = "";
    private String legalForm = "";
    private String charitable = "";
    private String foundedYear = "";
    private String activePeople = "";
    private String website = "";
    private String contactName = "";
    private String email = "";
    private String phone = "";
    private String street = "";
    private String postcode = "";
    private String town = "";
    private String responsibleName = "";
    private String responsibleRole = "";
    private String responsibleStreet = "";
    private String responsiblePostcode = "";
    private String responsibleTown = "";
    private String sponsorName = "";
    private String sponsorContact = "";
    private String sponsorEmail = "";
    private String sponsorStreet = "";
    private String sponsorPostcode = "";
    private String sponsorTown = "";
    private String title = "";
    private String type = "";
    private String description = "";
    private String goals = "";
    private String targetGroup = "";
    private String people = "";
    private String refugees = "";
    private String district = "";
    private String place = "";
    private String volunteers = "";
    private String volunteerHours = "";
    private String publicity = "";
    private String amountRequested = "";
    private String holder = "";
    private String iban = "";
    private String holderDiffersReason = "";
    private String followUpOf = "";
    private boolean shortForm;
    private String declared = "";
    private boolean minors;
    private String notStartedYet = "";
    private String noDoubleFunding = "";
    private String dutyBenefitsChecked = "";
    private String vatDeduction = "";
    private DateFields receivedOn = new DateFields();
    private DateFields from = new DateFields();
    private DateFields to = new DateFields();
    private List<Row> costs = new ArrayList<>();
    private List<Row> sources = new ArrayList<>();
    private List<MultipartFile> files = new ArrayList<>();

    /** A line of the plan: what, on what kind of account, how much. */
    public static class Row {

        private String kind = "";
        private String description = "";
        private String amount = "";

        static Row of(Enum<?> kind, String description, String amount) {
            var row = new Row();
            row.kind = kind.name();
            row.description = description;
            row.amount = amount;
            return row;
        }

        boolean isEmpty() {
            return description.isBlank() && amount.isBlank();
        }

        public String getKind() {
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = amount;
        }
    }

    /** Always offers some empty lines after the filled ones. */
    void offerRows() {
        for (var rows : List.of(costs, sources)) {
            rows.removeIf(Row::isEmpty);
            for (var i = 0; i < EMPTY_ROWS; i++) {
                rows.add(new Row());
            }
        }
    }

    @Override
    public String getFormId() {
        return formId;
    }

    public void setFormId(String formId) {
        this.formId = formId;
    }

    /** Whether only what a small plan needs was asked. */
    public boolean isShortForm() {
        return shortForm;
    }

    public void setShortForm(boolean shortForm) {
        this.shortForm = shortForm;
    }

    /** The one declaration of the short form. */
    public String getDeclared() {
        return declared;
    }

    public void setDeclared(String declared) {
        this.declared = declared;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }

    public String getRound() {
        return round;
    }

    public void setRound(String round) {
        this.round = round;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getDelivery() {
        return delivery;
    }

    public void setDelivery(String delivery) {
        this.delivery = delivery;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getApplicantType() {
        return applicantType;
    }

    public void setApplicantType(String applicantType) {
        this.applicantType = applicantType;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(String legalForm) {
        this.legalForm = legalForm;
    }

    public String getCharitable() {
        return charitable;
    }

    public void setCharitable(String charitable) {
        this.charitable = charitable;
    }

    public String getFoundedYear() {
        return foundedYear;
    }

    public void setFoundedYear(String foundedYear) {
        this.foundedYear = foundedYear;
    }

    public String getActivePeople() {
        return activePeople;
    }

    public void setActivePeople(String activePeople) {
        this.activePeople = activePeople;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getResponsibleName() {
        return responsibleName;
    }

    public void setResponsibleName(String responsibleName) {
        this.responsibleName = responsibleName;
    }

    public String getResponsibleRole() {
        return responsibleRole;
    }

    public void setResponsibleRole(String responsibleRole) {
        this.responsibleRole = responsibleRole;
    }

    public String getResponsibleStreet() {
        return responsibleStreet;
    }

    public void setResponsibleStreet(String responsibleStreet) {
        this.responsibleStreet = responsibleStreet;
    }

    public String getResponsiblePostcode() {
        return responsiblePostcode;
    }

    public void setResponsiblePostcode(String responsiblePostcode) {
        this.responsiblePostcode = responsiblePostcode;
    }

    public String getResponsibleTown() {
        return responsibleTown;
    }

    public void setResponsibleTown(String responsibleTown) {
        this.responsibleTown = responsibleTown;
    }

    public String getSponsorName() {
        return sponsorName;
    }

    public void setSponsorName(String sponsorName) {
        this.sponsorName = sponsorName;
    }

    public String getSponsorContact() {
        return sponsorContact;
    }

    public void setSponsorContact(String sponsorContact) {
        this.sponsorContact = sponsorContact;
    }

    public String getSponsorEmail() {
        return sponsorEmail;
    }

    public void setSponsorEmail(String sponsorEmail) {
        this.sponsorEmail = sponsorEmail;
    }

    public String getSponsorStreet() {
        return sponsorStreet;
    }

    public void setSponsorStreet(String sponsorStreet) {
        this.sponsorStreet = sponsorStreet;
    }

    public String getSponsorPostcode() {
        return sponsorPostcode;
    }

    public void setSponsorPostcode(String sponsorPostcode) {
        this.sponsorPostcode = sponsorPostcode;
    }

    public String getSponsorTown() {
        return sponsorTown;
    }

    public void setSponsorTown(String sponsorTown) {
        this.sponsorTown = sponsorTown;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getGoals() {
        return goals;
    }

    public void setGoals(String goals) {
        this.goals = goals;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getRefugees() {
        return refugees;
    }

    public void setRefugees(String refugees) {
        this.refugees = refugees;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getVolunteers() {
        return volunteers;
    }

    public void setVolunteers(String volunteers) {
        this.volunteers = volunteers;
    }

    public String getVolunteerHours() {
        return volunteerHours;
    }

    public void setVolunteerHours(String volunteerHours) {
        this.volunteerHours = volunteerHours;
    }

    public String getPublicity() {
        return publicity;
    }

    public void setPublicity(String publicity) {
        this.publicity = publicity;
    }

    public String getAmountRequested() {
        return amountRequested;
    }

    public void setAmountRequested(String amountRequested) {
        this.amountRequested = amountRequested;
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

    public String getHolderDiffersReason() {
        return holderDiffersReason;
    }

    public void setHolderDiffersReason(String holderDiffersReason) {
        this.holderDiffersReason = holderDiffersReason;
    }

    public String getFollowUpOf() {
        return followUpOf;
    }

    public void setFollowUpOf(String followUpOf) {
        this.followUpOf = followUpOf;
    }

    public boolean isMinors() {
        return minors;
    }

    public void setMinors(boolean minors) {
        this.minors = minors;
    }

    public String getNotStartedYet() {
        return notStartedYet;
    }

    public void setNotStartedYet(String notStartedYet) {
        this.notStartedYet = notStartedYet;
    }

    public String getNoDoubleFunding() {
        return noDoubleFunding;
    }

    public void setNoDoubleFunding(String noDoubleFunding) {
        this.noDoubleFunding = noDoubleFunding;
    }

    public String getDutyBenefitsChecked() {
        return dutyBenefitsChecked;
    }

    public void setDutyBenefitsChecked(String dutyBenefitsChecked) {
        this.dutyBenefitsChecked = dutyBenefitsChecked;
    }

    public String getVatDeduction() {
        return vatDeduction;
    }

    public void setVatDeduction(String vatDeduction) {
        this.vatDeduction = vatDeduction;
    }

    public DateFields getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(DateFields receivedOn) {
        this.receivedOn = receivedOn;
    }

    public DateFields getFrom() {
        return from;
    }

    public void setFrom(DateFields from) {
        this.from = from;
    }

    public DateFields getTo() {
        return to;
    }

    public void setTo(DateFields to) {
        this.to = to;
    }

    public List<Row> getCosts() {
        return costs;
    }

    public void setCosts(List<Row> costs) {
        this.costs = costs;
    }

    public List<Row> getSources() {
        return sources;
    }

    public void setSources(List<Row> sources) {
        this.sources = sources;
    }

    @Override
    public List<MultipartFile> getFiles() {
        return files;
    }

    @Override
    public void setFiles(List<MultipartFile> files) {
        this.files = files;
    }
}
