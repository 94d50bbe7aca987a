package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffInvited;
import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.Actor;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time links that were sent to staff. */
@Component
public class Invitations {

    private final StaffInvitationRepository invitations;
    private final StaffAccountRepository accounts;
    private final Outbox outbox;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            StaffInvitationRepository invitations,
            StaffAccountRepository accounts,
            Outbox outbox,
            Addresses addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /** Whom an invitation was sent to, if it can still be used. Looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> invited(String token) {
        return holder(token, StaffInvitation.Purpose.INVITATION);
    }

    /** Who forgot her password and may set a new one by this link. Looking uses nothing up. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> forgetful(String token) {
        return holder(token, StaffInvitation.Purpose.NEW_PASSWORD);
    }

    private Optional<StaffMember> holder(String token, StaffInvitation.Purpose purpose) {
        return invitations
                .findByTokenHash(Secrets.hash(token))
                .flatMap(link -> accounts.findById(link.staff().value())
                        .filter(account -> link.isUsable(purpose, account.state(), clock.instant())))
                .map(account -> account.member(java.util.Set.of()));
    }

    /** Makes a link, lets older ones of this person expire, mails it, and tells that she is invited. */
    String invite(StaffAccount account, Actor by) {
        var link = send(account);
        events.publishEvent(
                new StaffInvited(account.id(), account.name(), account.email(), account.roles(), clock.instant(), by));
        return link;
    }

    private String send(StaffAccount account) {
        return send(
                account,
                StaffInvitation.Purpose.INVITATION,
                "/anmelden/einladung/",
                "staff-invitation",
                Map.of("days", StaffInvitation.VALID.toDays()));
    }

    /** The same for an account that is open: its password stays until the link is used. */
    void sendForNewPassword(StaffAccount account) {
        send(
                account,
                StaffInvitation.Purpose.NEW_PASSWORD,
                "/anmelden/neues-passwort/",
                "staff-new-password",
                Map.of("minutes", StaffInvitation.NEW_PASSWORD_VALID.toMinutes()));
    }

    private String send(
            StaffAccount account,
            StaffInvitation.Purpose purpose,
            String path,
            String template,
            Map<String, Object> validity) {
        endAll(account.id());
        var token = Secrets.token();
        var invitation =
                invitations.save(new StaffInvitation(account.id(), purpose, Secrets.hash(token), clock.instant()));
        var link = addresses.of(path + token);
        var words = new HashMap<>(validity);
        words.put("name", account.name());
        words.put("link", link);
        outbox.enqueue(OutgoingMail.withSecret(
                "invitation:" + invitation.id(), account.email(), account.name(), template, words));
        return link;
    }

    /** No link that is still on its way works any longer. */
    void endAll(StaffId staff) {
        invitations.findByStaffIdAndUsedAtIsNull(staff.value()).forEach(invitation -> invitation.use(clock.instant()));
    }

    boolean hasUsable(StaffId staff) {
        return invitations.findByStaffIdAndUsedAtIsNull(staff.value()).stream()
                .anyMatch(invitation -> invitation.isUsable(StaffInvitation.Purpose.INVITATION, clock.instant()));
    }
}
