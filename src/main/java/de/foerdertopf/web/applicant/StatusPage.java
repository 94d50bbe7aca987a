package de.foerdertopf.web.applicant;

import de.foerdertopf.notice.letters.PaymentSlip;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.Stand;
import de.foerdertopf.web.layout.TrailStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as its group sees it: where it is, who acts next, by when.
 *
 * @param slip how it pays back what it owes; null where it owes nothing, or its sponsor does
 */
public record StatusPage(
        CaseNumber caseNumber,
        String initiative,
        String projectName,
        Stand stand,
        @Nullable PaymentSlip slip,
        List<TrailStep> trail,
        @Nullable Appointment appointment,
        @Nullable Help help,
        List<Fact> facts,
        @Nullable Contact contact,
        List<Letter> letters,
        List<Link> more) {

    /** The next meeting with the counsellor. */
    public record Appointment(
            Instant at,
            String purpose,
            String with,
            @Nullable String place) {}

    /** An offer of help that fits what is to be done. */
    public record Help(String title, String text, @Nullable Link action) {}

    /** A short fact, such as the sum that was granted. */
    public record Fact(String label, String value) {}

    /** Whom to call. */
    public record Contact(String name, @Nullable String phone) {}

    /**
     * A letter or message in the case's post.
     *
     * @param copies pages that explain it, to be read first
     */
    public record Letter(String name, String href, LocalDate day, String kind, List<Copy> copies) {}

    /**
     * A page that explains a letter.
     *
     * @param name in the language of the page
     * @param language of the page, as a tag
     */
    public record Copy(String name, String href, String language, String direction) {}
}
