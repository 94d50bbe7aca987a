package de.foerdertopf.application;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the one-time link by which a fiscal sponsor consents or refuses, or names another account later; it opens something for a stated number of days. */
@Service
public class AskSponsor {

    private static final int TOKEN_BYTES = 24;

    private final ApplicationRepository applications;
    private final SponsorRequestRepository requests;
    private final SponsorSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    AskSponsor(
            ApplicationRepository applications,
            SponsorRequestRepository requests,
            SponsorSettings settings,
            Clock clock) {
        this.settings = settings;
        this.applications = applications;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * A new link's token, for the mail; it is kept only as a hash.
     *
     * @throws BusinessRuleViolation {@code sponsor.not-asked}
     */
    @Transactional
    public String ask(CaseNumber caseNumber) {
        if (applications.require(caseNumber).sponsorState() == SponsorState.NOT_NEEDED) {
            throw new BusinessRuleViolation("sponsor.not-asked");
        }
        var token = newToken();
        requests.save(new SponsorRequest(caseNumber, hash(token), clock.instant(), end()));
        return token;
    }

    /**
     * The token of a link by which a sponsor that consented names another account.
     *
     * @throws BusinessRuleViolation {@code sponsor.not-consented}
     */
    @Transactional
    public String askForAccount(CaseNumber caseNumber) {
        if (applications.require(caseNumber).sponsorState() != SponsorState.CONSENTED) {
            throw new BusinessRuleViolation("sponsor.not-consented");
        }
        var token = newToken();
        requests.save(SponsorRequest.forAccount(caseNumber, hash(token), clock.instant(), end()));
        return token;
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant end() {
        return HouseTime.startOf(lastDay().plusDays(1));
    }

    /** The last day on which a link that is made today opens anything. */
    public LocalDate lastDay() {
        return HouseTime.today(clock).plusDays(settings.linkDays());
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
