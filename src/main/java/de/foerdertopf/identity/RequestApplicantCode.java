package de.foerdertopf.identity;

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
     * @throws TooManyAttempts if this address or network address asked too often
     */
    @Transactional
    public SignInChallenge request(Command command) {
        limits.count("applicant", command.email(), command.ip());
        return codes.send(SignInCode.Purpose.APPLICANT, command.email(), "", null);
    }

    /** For which address, asked from where. */
    public record Command(EmailAddress email, String ip) {}
}
