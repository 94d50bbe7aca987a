package de.foerdertopf.web.casework;

import de.foerdertopf.web.desk.WithScans;
import de.foerdertopf.web.layout.DateFields;
import java.util.ArrayList;
import java.util.List;

/** An application as staff type it in from paper, from the telephone or from a mail: the short form, or the long one. */
public class ApplicationForm extends WithScans {

    private static final int EMPTY_ROWS = 2;

    public String round = "";
    public String channel = "";
    public String confirmed = "";
    public String delivery = "";
    public String language = "";
    public String applicantType = "";
    public String group = "";
    public String legalForm = "";
    public String charitable = "";
    public String foundedYear = "";
    public String activePeople = "";
    public String website = "";
    public String contactName = "";
    public String email = "";
    public String phone = "";
    public String street = "";
    public String postcode = "";
    public String town = "";
    public String responsibleName = "";
    public String responsibleRole = "";
    public String responsibleStreet = "";
    public String responsiblePostcode = "";
    public String responsibleTown = "";
    public String sponsorName = "";
    public String sponsorContact = "";
    public String sponsorEmail = "";
    public String sponsorStreet = "";
    public String sponsorPostcode = "";
    public String sponsorTown = "";
    public String title = "";
    public String type = "";
    public String description = "";
    public String goals = "";
    public String targetGroup = "";
    public String people = "";
    public String refugees = "";
    public String district = "";
    public String place = "";
    public String volunteers = "";
    public String volunteerHours = "";
    public String publicity = "";
    public String amountRequested = "";
    public String holder = "";
    public String iban = "";
    public String holderDiffersReason = "";
    public String followUpOf = "";
    /** Whether only what a small plan needs was asked. */
    public boolean shortForm;
    /** The one declaration of the short form. */
    public String declared = "";

    public boolean minors;
    public String notStartedYet = "";
    public String noDoubleFunding = "";
    public String dutyBenefitsChecked = "";
    public String vatDeduction = "";
    public DateFields receivedOn = new DateFields();
    public DateFields from = new DateFields();
    public DateFields to = new DateFields();
    public List<Row> costs = new ArrayList<>();
    public List<Row> sources = new ArrayList<>();

    /** A line of the plan: what, on what kind of account, how much. */
    public static class Row {

        public String kind = "";
        public String description = "";
        public String amount = "";

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
}
