package de.foerdertopf.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails a link for a new password to a member of staff who forgot hers. The old one stays until the link is used, so asking harms
 * nobody; and what happens on the page is the same whether or not there is such a person.
 */
@Service
public class RequestNewPassword {

    private final StaffAccountRepository accounts;
    private final Invitations invitations;
    private final SignInLimits limits;

    RequestNewPassword(StaffAccountRepository accounts, Invitations invitations, SignInLimits limits) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.limits = limits;
    }

    /**
     * Mails the link, if an open account with a password belongs to the address.
     *
     * @throws TooManyAttempts if this browser, or this network for this address, asked too often
     */
    @Transactional
    public void request(Command command) {
        limits.count(SignInCode.Purpose.STAFF, command.email(), command.origin());
        accounts.findByEmail(command.email().value())
                .filter(account -> account.isActive() && account.passwordHash() != null)
                .ifPresent(invitations::sendForNewPassword);
    }

    /** For which address, asked from where. */
    public record Command(EmailAddress email, SignInOrigin origin) {}
}
