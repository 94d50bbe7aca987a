package de.foerdertopf.identity;

import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes codes, mails them, and takes them back. */
@Component
class SignInCodes {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInCodeRepository codes;
    private final Outbox outbox;
    private final Clock clock;

    SignInCodes(SignInCodeRepository codes, Outbox outbox, Clock clock) {
        this.codes = codes;
        this.outbox = outbox;
        this.clock = clock;
    }

    SignInChallenge send(SignInCode.Purpose purpose, EmailAddress email, String name, @Nullable StaffId staff) {
        var now = clock.instant();
        codes.forgetBefore(now.minus(KEPT));
        var secret = Secrets.token();
        var typed = Secrets.code();
        var code = codes.save(new SignInCode(purpose, email, staff, secret, typed, now));
        outbox.enqueue(OutgoingMail.withSecret(
                "sign-in-code:" + code.id(),
                email.value(),
                name,
                staff == null ? "sign-in-code" : "staff-sign-in-code",
                Map.of(
                        "name",
                        name,
                        "code",
                        typed.substring(0, 3) + " " + typed.substring(3),
                        "minutes",
                        SignInCode.VALID.toMinutes())));
        return new SignInChallenge(code.id(), secret, email.value());
    }

    record Redeemed(CodeOutcome outcome, Optional<SignInCode> code) {}

    Redeemed redeem(SignInCode.Purpose purpose, SignInChallenge challenge, String typed) {
        var code = codes.lock(challenge.id());
        var outcome = code.map(found -> found.redeem(
                        purpose, challenge.secret(), typed.replaceAll("[\\s\\u00a0-]", ""), clock.instant()))
                .orElse(CodeOutcome.EXPIRED);
        return new Redeemed(outcome, outcome == CodeOutcome.RIGHT ? code : Optional.empty());
    }
}
