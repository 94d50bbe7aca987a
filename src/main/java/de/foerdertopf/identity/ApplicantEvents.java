package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import java.time.Instant;
import java.util.List;

/** What happens to the accounts of people who apply. */
public final class ApplicantEvents {

    private ApplicantEvents() {}

    /** Something that happened to an applicant's account. */
    public interface OfApplicant extends AuditedEvent {

        ApplicantId applicant();

        @Override
        default String subject() {
            return "user:" + applicant();
        }
    }

    /** Somebody signed in for the first time. */
    public record ApplicantAccountOpened(ApplicantId applicant, String email, Instant at, Actor by)
            implements OfApplicant {
        @Override
        public List<Change> changes() {
            return List.of(Change.personal("email", "", email));
        }
    }

    /** Staff corrected a mistyped address, after a check that is told here. */
    public record ApplicantAddressCorrected(
            ApplicantId applicant, String before, String after, String check, Instant at, Actor by)
            implements OfApplicant {
        @Override
        public List<Change> changes() {
            return List.of(Change.personal("email", before, after), Change.personal("check", "", check));
        }
    }
}
