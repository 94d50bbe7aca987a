package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.identity.ApplicantAccount;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The cases of the person who is signed in; those of others do not exist for her. Hers is what she handed in, and what the house writes
 * to the group about at the address by which she signed in, whoever recorded it. Beside them stand the cases of groups whose fiscal
 * sponsor she is.
 */
@Component
class OwnCases {

    private final Applications applications;
    private final ApplicantAccounts accounts;

    OwnCases(Applications applications, ApplicantAccounts accounts) {
        this.applications = applications;
        this.accounts = accounts;
    }

    /** Her account, or {@link NotFoundException} for everybody who is no applicant. */
    static UUID owner(Actor actor) {
        return ApplicantId.of(actor).value();
    }

    /** Her group's case, or {@link NotFoundException}. */
    SubmittedApplication require(CaseNumber caseNumber, Actor actor) {
        return require(caseNumber, actor, CaseSide.GROUP);
    }

    /** The case that she may open from this side, or {@link NotFoundException}. */
    SubmittedApplication require(CaseNumber caseNumber, Actor actor, CaseSide side) {
        var owner = owner(actor);
        return applications
                .find(caseNumber)
                .filter(application -> side == CaseSide.SPONSOR
                        ? isSponsor(application, actor)
                        : owner.equals(application.applicantId()) || isContact(application, actor))
                .orElseThrow(() -> new NotFoundException("Not this person's case"));
    }

    private boolean isContact(SubmittedApplication application, Actor actor) {
        return address(actor)
                .filter(address -> address.isAt(application.answers().contact().email()))
                .isPresent();
    }

    private boolean isSponsor(SubmittedApplication application, Actor actor) {
        return MoneyWords.isSponsors(application)
                && address(actor)
                        .filter(address -> address.isAt(application.recipient().email()))
                        .isPresent();
    }

    /** Her groups' cases, the newest first. */
    List<SubmittedApplication> of(Actor actor) {
        var byAddress = address(actor).map(applications::ofContact).orElse(List.of());
        return Stream.concat(applications.ofApplicant(owner(actor)).stream(), byAddress.stream())
                .distinct()
                .sorted(Comparator.comparing(SubmittedApplication::submittedAt).reversed())
                .toList();
    }

    /** The cases of groups for which she answers as their sponsor, the newest first. */
    List<SubmittedApplication> sponsoredBy(Actor actor) {
        return address(actor).map(applications::ofSponsor).orElse(List.of()).stream()
                .filter(MoneyWords::isSponsors)
                .toList();
    }

    /** The address by which she signed in. */
    Optional<EmailAddress> address(Actor actor) {
        return accounts.find(ApplicantId.of(actor)).map(ApplicantAccount::email).map(EmailAddress::new);
    }
}
