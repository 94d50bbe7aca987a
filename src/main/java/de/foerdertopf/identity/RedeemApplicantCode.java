package de.foerdertopf.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the mailed code; the first right one opens the account. */
@Service
public class RedeemApplicantCode {

    private final SignInCodes codes;
    private final OpenApplicantAccount openAccount;

    RedeemApplicantCode(SignInCodes codes, OpenApplicantAccount openAccount) {
        this.codes = codes;
        this.openAccount = openAccount;
    }

    /** Answers instead of failing, so that a wrong try is counted. */
    @Transactional
    public Result redeem(Command command) {
        var redeemed =
                codes.redeem(SignInCode.Purpose.APPLICANT, command.challenge(), command.code(), command.origin());
        return new Result(
                redeemed.outcome(),
                redeemed.code()
                        .map(code -> openAccount.open(new OpenApplicantAccount.Command(code.email())))
                        .orElse(null));
    }

    /** What the browser kept, and what the person typed. */
    public record Command(SignInChallenge challenge, String code, SignInOrigin origin) {
        @Override
        public String toString() {
            return "RedeemApplicantCode.Command";
        }
    }

    /** Who signed in, where the code was right. */
    public record Result(CodeOutcome outcome, @Nullable ApplicantId applicant) {}
}
