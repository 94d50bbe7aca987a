package de.foerdertopf.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails a one-time code to an address. What happens is the same whether or not anybody ever applied from there. */
@Service
public class RequestApplicantCode {

    private final SignInCodes codes;
    private final SignInLimits limits;

    RequestApplicantCode(SignInCodes codes, SignInLimits limits) {
        this.codes = codes;
        this.limits = limits;
    }

    /**
     * Mails the code.
     *
     * @throws TooManyAttempts if this browser, or this network for this address, asked too often
     */
    @Transactional
    public SignInChallenge request(Command command) {
        limits.count(SignInCode.Purpose.APPLICANT, command.email(), command.origin());
        return codes.send(SignInCode.Purpose.APPLICANT, command.email(), "", null, command.earlier(), command.origin());
    }

    /**
     * For which address, asked from where.
     *
     * @param earlier what this browser asked for before, if it did
     */
    public record Command(
            EmailAddress email,
            SignInOrigin origin,
            @Nullable SignInChallenge earlier) {}
}
