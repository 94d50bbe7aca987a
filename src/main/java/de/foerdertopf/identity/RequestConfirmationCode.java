package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails a signed-in member of staff a code, because she is about to do what must not happen on a desk that somebody left open. Her
 * work address is enough; nobody needs a telephone of her own.
 */
@Service
public class RequestConfirmationCode {

    private final StaffAccountRepository accounts;
    private final SignInCodes codes;
    private final SignInLimits limits;

    RequestConfirmationCode(StaffAccountRepository accounts, SignInCodes codes, SignInLimits limits) {
        this.accounts = accounts;
        this.codes = codes;
        this.limits = limits;
    }

    /**
     * Mails the code.
     *
     * @throws TooManyAttempts if this person asked too often
     */
    @Transactional
    public SignInChallenge request(Command command) {
        var account = accounts.require(StaffId.of(command.by()));
        if (!account.isActive()) {
            throw new NotFoundException("Not for this person");
        }
        var email = new EmailAddress(account.email());
        limits.count(SignInCode.Purpose.CONFIRM, email, command.origin());
        return codes.send(
                SignInCode.Purpose.CONFIRM, email, account.name(), account.id(), command.earlier(), command.origin());
    }

    /**
     * Who, and from where.
     *
     * @param earlier what this session asked for before, if it did
     */
    public record Command(
            Actor by, SignInOrigin origin, @Nullable SignInChallenge earlier) {}
}
