package de.foerdertopf.web.applicant;

import de.foerdertopf.web.layout.DateFields;

/** What the group is up to, as typed: page 2 of the micro form. */
public class ProjectForm {

    public String title = "";
    public String description = "";
    public String district = "";
    public String place = "";
    public DateFields from = new DateFields();
    public DateFields to = new DateFields();

    /** {@code true}, {@code false}, or nothing where the question is still open. */
    public String notStarted = "";
}
