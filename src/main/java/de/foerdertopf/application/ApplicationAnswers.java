package de.foerdertopf.application;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Contact;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.Initiative;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an application says, frozen at submission.
 *
 * @param account may follow after approval
 */
public record ApplicationAnswers(
        ApplicantType applicantType,
        Initiative initiative,
        Contact contact,
        @Nullable ResponsiblePerson responsiblePerson,
        @Nullable FiscalSponsor sponsor,
        @Nullable BankAccount account,
        Project project,
        FinancingPlan plan,
        Money amountRequested,
        Declarations declarations,
        List<Attachment> attachments) {

    public ApplicationAnswers {
        if (!amountRequested.isPositive()) {
            throw new IllegalArgumentException("The sum asked for must be more than zero");
        }
        attachments = List.copyOf(attachments);
    }

    /** The same answers, with other ways to reach those whom they name. */
    ApplicationAnswers reachedBy(
            Contact otherContact, @Nullable ResponsiblePerson otherPerson, @Nullable FiscalSponsor otherSponsor) {
        return new ApplicationAnswers(
                applicantType,
                initiative.spelledLike(otherContact),
                otherContact,
                otherPerson == null ? null : otherPerson.spelledLike(otherContact),
                otherSponsor,
                account,
                project,
                plan,
                amountRequested,
                declarations,
                attachments);
    }

    /** The same answers with further papers. */
    public ApplicationAnswers withFurther(List<Attachment> papers) {
        return new ApplicationAnswers(
                applicantType,
                initiative,
                contact,
                responsiblePerson,
                sponsor,
                account,
                project,
                plan,
                amountRequested,
                declarations,
                Stream.concat(attachments.stream(), papers.stream()).toList());
    }

    /** Who stands for the money as long as no sponsor has consented: the group where it can be a party, else its responsible person. */
    public GrantRecipient liable() {
        return Recipients.of(this, SponsorState.NOT_NEEDED);
    }
}
