package de.foerdertopf.identity;

import de.foerdertopf.mail.Outbox;
import de.foerdertopf.mail.OutgoingMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes codes, mails them, and takes them back. */
@Component
class SignInCodes {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInCodeRepository codes;
    private final SignInLimits limits;
    private final Outbox outbox;
    private final Seals seals;
    private final Clock clock;

    SignInCodes(SignInCodeRepository codes, SignInLimits limits, Outbox outbox, Seals seals, Clock clock) {
        this.codes = codes;
        this.limits = limits;
        this.outbox = outbox;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Mails one more code.
     *
     * @param earlier what this browser asked for before: its codes go on working
     */
    SignInChallenge send(
            SignInCode.Purpose purpose,
            EmailAddress email,
            String name,
            @Nullable StaffId staff,
            @Nullable SignInChallenge earlier,
            SignInOrigin origin) {
        var now = clock.instant();
        codes.forgetBefore(now.minus(KEPT));
        var challenge = earlier != null && earlier.email().equals(email.value())
                ? earlier
                : new SignInChallenge(UUID.randomUUID(), Secrets.token(), email.value());
        var guessedAt = limits.isGuessedAt(purpose, email, origin);
        var typed = guessedAt ? Secrets.longCode() : Secrets.code();
        var code = new SignInCode(purpose, challenge, staff, typed, guessedAt, now);
        code.recogniseBy(trace(purpose, challenge, typed));
        codes.save(code);
        outbox.enqueue(OutgoingMail.withSecret(
                "sign-in-code:" + code.id(),
                email.value(),
                name,
                template(purpose),
                Map.of(
                        "name",
                        name,
                        "code",
                        typed.replaceAll("(\\d{3})(?=\\d)", "$1 "),
                        "minutes",
                        SignInCode.VALID.toMinutes())));
        return challenge;
    }

    record Redeemed(CodeOutcome outcome, Optional<SignInCode> code) {}

    /** Compares with every code of this browser that is still open; the right one ends them all. */
    Redeemed redeem(SignInCode.Purpose purpose, SignInChallenge challenge, String typed, SignInOrigin origin) {
        var now = clock.instant();
        var open = codes.lock(challenge.id()).stream()
                .filter(code -> code.isOpen(purpose, now))
                .filter(code -> code.isBeyondGuessing() || !limits.isGuessedAt(purpose, code.email(), origin))
                .toList();
        if (open.isEmpty()) {
            return new Redeemed(CodeOutcome.EXPIRED, Optional.empty());
        }
        if (open.stream().noneMatch(SignInCode::hasTriesLeft)) {
            return new Redeemed(CodeOutcome.USED_UP, Optional.empty());
        }
        var plain = digits(typed);
        Optional<SignInCode> right = Optional.empty();
        for (var code : open) {
            if (code.isRight(challenge.secret(), plain)) {
                right = Optional.of(code);
            }
        }
        if (right.isPresent()) {
            open.forEach(code -> code.use(now));
            return new Redeemed(CodeOutcome.RIGHT, right);
        }
        limits.countWrongCode(purpose, open.get(0).email(), origin);
        if (open.stream().noneMatch(SignInCode::hasTriesLeft)) {
            return new Redeemed(CodeOutcome.USED_UP, Optional.empty());
        }
        // a try like any other; and without the other browser's secret the code is worth nothing to whoever guessed it
        var elsewhere = codes.isOpenElsewhere(trace(purpose, challenge, plain), challenge.id(), now);
        return new Redeemed(elsewhere ? CodeOutcome.ELSEWHERE : CodeOutcome.WRONG, Optional.empty());
    }

    private String trace(SignInCode.Purpose purpose, SignInChallenge challenge, String code) {
        return seals.fingerprint("sign-in-code", purpose + "\n" + challenge.email() + "\n" + code);
    }

    private static String template(SignInCode.Purpose purpose) {
        return switch (purpose) {
            case APPLICANT -> "sign-in-code";
            case STAFF -> "staff-sign-in-code";
            case CONFIRM -> "staff-confirm-code";
        };
    }

    /** The digits of what was typed or pasted, in any script, with or without the words of the mail before them. */
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(sign -> digits.append(Character.digit(sign, 10)));
        return digits.toString();
    }
}
