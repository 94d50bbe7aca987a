package de.foerdertopf.identity;

import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.platform.Addresses;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time links that were sent to staff. */
@Component
public class Invitations {

    private final StaffInvitationRepository invitations;
    private final StaffAccountRepository accounts;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Clock clock;

    Invitations(
            StaffInvitationRepository invitations,
            StaffAccountRepository accounts,
            Outbox outbox,
            Addresses addresses,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whom a link was sent to, if it can still be used. Looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> invited(String token) {
        return invitations
                .findByTokenHash(Secrets.hash(token))
                .filter(invitation -> invitation.isUsable(clock.instant()))
                .flatMap(invitation -> accounts.findById(invitation.staff().value()))
                .filter(account -> account.state() == StaffMember.State.INVITED)
                .map(account -> account.member(java.util.Set.of()));
    }

    /** Makes a link, lets older ones of this person expire, mails it. */
    String send(StaffAccount account) {
        var now = clock.instant();
        invitations.findByStaffIdAndUsedAtIsNull(account.id().value()).forEach(invitation -> invitation.use(now));
        var token = Secrets.token();
        var invitation = invitations.save(new StaffInvitation(account.id(), Secrets.hash(token), now));
        var link = addresses.of("/anmelden/einladung/" + token);
        outbox.enqueue(OutgoingMail.withSecret(
                "invitation:" + invitation.id(),
                account.email(),
                account.name(),
                "staff-invitation",
                Map.of("name", account.name(), "link", link, "days", StaffInvitation.VALID.toDays())));
        return link;
    }

    /** No link that is still on its way works any longer. */
    void endAll(StaffId staff) {
        invitations.findByStaffIdAndUsedAtIsNull(staff.value()).forEach(invitation -> invitation.use(clock.instant()));
    }

    boolean hasUsable(StaffId staff) {
        return invitations.findByStaffIdAndUsedAtIsNull(staff.value()).stream()
                .anyMatch(invitation -> invitation.isUsable(clock.instant()));
    }
}
