package de.foerdertopf.identity;

import de.foerdertopf.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the code by which a member of staff confirms that it is she who sits at her desk. */
@Service
public class RedeemConfirmationCode {

    private final SignInCodes codes;

    RedeemConfirmationCode(SignInCodes codes) {
        this.codes = codes;
    }

    /** Answers instead of failing, so that a wrong try is counted; somebody else's code is none. */
    @Transactional
    public CodeOutcome redeem(Command command) {
        var redeemed = codes.redeem(SignInCode.Purpose.CONFIRM, command.challenge(), command.code(), command.origin());
        var own = redeemed.code()
                .map(SignInCode::staff)
                .map(StaffId.of(command.by())::equals)
                .orElse(false);
        return redeemed.outcome() == CodeOutcome.RIGHT && !own ? CodeOutcome.EXPIRED : redeemed.outcome();
    }

    /** Who, what her session kept, what she typed, and from where. */
    public record Command(Actor by, SignInChallenge challenge, String code, SignInOrigin origin) {
        @Override
        public String toString() {
            return "RedeemConfirmationCode.Command";
        }
    }
}
