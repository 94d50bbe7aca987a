package de.foerdertopf.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals what a browser keeps for the house, so that nobody can write it herself; a seal ends with its day. */
@Component
public class Seals {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 2_000;
    private static final int FINGERPRINT_BYTES = 8;

    private final Supplier<byte[]> secret;
    private final Clock clock;
    private volatile @Nullable SecretKeySpec key;

    @Autowired
    Seals(JdbcClient sql, Clock clock) {
        this(
                () -> sql.sql("select secret from foerdertopf.sealing_key")
                        .query(byte[].class)
                        .single(),
                clock);
    }

    Seals(byte[] secret, Clock clock) {
        this(() -> secret, clock);
    }

    private Seals(Supplier<byte[]> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** The content under a seal, fit for a cookie; {@code kind} keeps seals for different uses apart. */
    public String seal(String kind, String content, Duration valid) {
        var body = clock.instant().plus(valid).getEpochSecond() + "." + content;
        return base64(body.getBytes(StandardCharsets.UTF_8)) + "." + base64(mac(kind + "\n" + body));
    }

    /** The content of an unbroken seal of this kind that has not ended. */
    public Optional<String> open(String kind, @Nullable String sealed) {
        if (sealed == null || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = sealed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var body = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(
                    mac(kind + "\n" + body), Base64.getUrlDecoder().decode(parts[1]))) {
                return Optional.empty();
            }
            var end = body.indexOf('.');
            return Instant.ofEpochSecond(Long.parseLong(body.substring(0, end))).isAfter(clock.instant())
                    ? Optional.of(body.substring(end + 1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Recognises a value again without telling it: nobody without the house's key can find out what stands behind it. */
    public String fingerprint(String kind, String value) {
        return HexFormat.of().formatHex(mac("fingerprint:" + kind + "\n" + value), 0, FINGERPRINT_BYTES);
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known = new SecretKeySpec(secret.get(), ALGORITHM);
            key = known;
        }
        return known;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
