package de.foerdertopf.identity;

import de.foerdertopf.identity.StaffEvents.StaffSignedIn;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second half of a staff sign-in: the mailed code. */
@Service
public class RedeemStaffCode {

    private final SignInCodes codes;
    private final StaffAccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RedeemStaffCode(SignInCodes codes, StaffAccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Answers instead of failing, so that a wrong try is counted. */
    @Transactional
    public Result redeem(Command command) {
        var redeemed = codes.redeem(SignInCode.Purpose.STAFF, command.challenge(), command.code(), command.origin());
        var account = redeemed.code()
                .map(SignInCode::staff)
                .flatMap(staff -> accounts.findById(staff.value()))
                .filter(StaffAccount::isActive)
                // a code that went to an address which is no longer hers opens nothing
                .filter(found -> found.email().equals(command.challenge().email()));
        if (account.isEmpty()) {
            var outcome = redeemed.outcome() == CodeOutcome.RIGHT ? CodeOutcome.EXPIRED : redeemed.outcome();
            return new Result(outcome, null);
        }
        var staff = account.get().id();
        account.get().signedIn(clock.instant());
        events.publishEvent(new StaffSignedIn(staff, "CODE", clock.instant(), staff.actor()));
        return new Result(CodeOutcome.RIGHT, staff);
    }

    /** What the browser kept, and what the person typed. */
    public record Command(SignInChallenge challenge, String code, SignInOrigin origin) {
        @Override
        public String toString() {
            return "RedeemStaffCode.Command";
        }
    }

    /** Who signed in, where the code was right. */
    public record Result(CodeOutcome outcome, @Nullable StaffId staff) {}
}
