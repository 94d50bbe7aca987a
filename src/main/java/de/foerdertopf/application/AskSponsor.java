package de.foerdertopf.application;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the one-time link by which a fiscal sponsor consents or refuses. */
@Service
public class AskSponsor {

    private static final int TOKEN_BYTES = 24;

    private final ApplicationRepository applications;
    private final SponsorRequestRepository requests;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    AskSponsor(ApplicationRepository applications, SponsorRequestRepository requests, Clock clock) {
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
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        requests.save(new SponsorRequest(caseNumber, hash(token), clock.instant()));
        return token;
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
