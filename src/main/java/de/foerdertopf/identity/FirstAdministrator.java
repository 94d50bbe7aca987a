package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new installation has no user: invites the one administrator whom the environment names. */
@Component
@EnableConfigurationProperties({FirstAdministrator.Settings.class, SignInSettings.class})
class FirstAdministrator {

    /**
     * Who is to be invited ({@code FOERDERTOPF_ADMIN_EMAIL}).
     *
     * @param email the address of the first administrator; needed once
     */
    @ConfigurationProperties("foerdertopf.admin")
    record Settings(@Nullable String email) {}

    private final Settings settings;
    private final StaffAccountRepository accounts;
    private final Invitations invitations;
    private final InviteStaff inviteStaff;
    private final InviteStaffAgain inviteStaffAgain;
    private final FirstLink firstLink;

    FirstAdministrator(
            Settings settings,
            StaffAccountRepository accounts,
            Invitations invitations,
            InviteStaff inviteStaff,
            InviteStaffAgain inviteStaffAgain,
            FirstLink firstLink) {
        this.settings = settings;
        this.accounts = accounts;
        this.invitations = invitations;
        this.inviteStaff = inviteStaff;
        this.inviteStaffAgain = inviteStaffAgain;
        this.firstLink = firstLink;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void invite() {
        invite(settings.email());
    }

    /** Invites, unless there is an administrator or a link that still works. Gives the link where one was made. */
    @Nullable
    String invite(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var email = EmailAddress.parse(typed);
        var known = accounts.findByEmail(email.value());
        var administrators = accounts.findAll().stream()
                .filter(account -> account.roles().contains(GrantedRole.systemAdministrator()))
                .toList();
        String link;
        if (known.isEmpty() && administrators.isEmpty()) {
            link = inviteStaff
                    .inviteWithLink(new InviteStaff.Command(
                            new StaffDetails(email.value(), email, null, null),
                            Set.of(GrantedRole.systemAdministrator()),
                            Actor.SYSTEM))
                    .link();
        } else if (known.isPresent()
                && administrators.contains(known.get())
                && known.get().state() == StaffMember.State.INVITED
                && !invitations.hasUsable(known.get().id())) {
            link = inviteStaffAgain.inviteWithLink(
                    new InviteStaffAgain.Command(known.get().id(), Actor.SYSTEM));
        } else {
            return null;
        }
        firstLink.show(link);
        return link;
    }
}
