package de.foerdertopf.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** First half of a staff sign-in: the password. Only where it is right a code is mailed. */
@Service
public class RequestStaffCode {

    private final StaffAccountRepository accounts;
    private final SignInCodes codes;
    private final SignInLimits limits;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    RequestStaffCode(
            StaffAccountRepository accounts, SignInCodes codes, SignInLimits limits, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.codes = codes;
        this.limits = limits;
        this.passwords = passwords;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode(Secrets.token()));
    }

    /**
     * Checks the password and mails the code; empty where address and password do not fit. An unknown address costs the same
     * time as a known one.
     *
     * @throws TooManyAttempts if this browser, or this network for this address, tried too often
     */
    @Transactional
    public Optional<SignInChallenge> request(Command command) {
        limits.count(SignInCode.Purpose.STAFF, command.email(), command.origin());
        var account = accounts.findByEmail(command.email().value());
        var hash = account.filter(StaffAccount::isActive)
                .map(StaffAccount::passwordHash)
                .orElse(nobodysHash);
        var fits = passwords.matches(PasswordRules.normal(command.password()), hash);
        return account.filter(found -> fits && found.isActive() && found.passwordHash() != null)
                .map(found -> codes.send(
                        SignInCode.Purpose.STAFF,
                        command.email(),
                        found.name(),
                        found.id(),
                        command.earlier(),
                        command.origin()));
    }

    /**
     * Address and password as typed, and from where.
     *
     * @param earlier what this browser asked for before, if it did
     */
    public record Command(
            EmailAddress email,
            String password,
            SignInOrigin origin,
            @Nullable SignInChallenge earlier) {
        @Override
        public String toString() {
            return "RequestStaffCode.Command";
        }
    }
}
