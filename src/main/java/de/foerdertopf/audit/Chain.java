package de.foerdertopf.audit;

import de.foerdertopf.shared.AuditedEvent.Change;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a link of the chain is computed: nothing here may ever change, or every trail written before would seem forged. */
final class Chain {

    /** Before the first link of a chain. */
    static final String START = "0".repeat(64);

    private static final char SEPARATOR = '\u001f';

    private Chain() {}

    /** The link's hash, over everything that the link says. */
    static String hash(
            String previous,
            UUID id,
            String subject,
            long position,
            String type,
            Instant at,
            String actorId,
            String actorKind,
            String changes) {
        return sha256(join(
                previous,
                id.toString(),
                subject,
                Long.toString(position),
                type,
                at.toString(),
                actorId,
                actorKind,
                changes));
    }

    /** A head's hash, over the head before and the ends of the chains that grew. */
    static String head(String previous, String day, List<Tip> tips) {
        var parts = new ArrayList<String>();
        parts.add(previous);
        parts.add(day);
        for (var tip : tips) {
            parts.add(tip.subject());
            parts.add(Long.toString(tip.position()));
            parts.add(tip.hash());
        }
        return sha256(join(parts.toArray(String[]::new)));
    }

    /** The keyed hash by which a personal value stands in the chain. Without the salt it says nothing. */
    static String keyed(byte[] salt, Change change) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(join(change.field(), change.before(), change.after())
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The end of one chain. */
    record Tip(String subject, long position, String hash) {}

    /** Joins so that no two different lists of parts give the same text: each part is preceded by its length. */
    private static String join(String... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.length()).append(':').append(part).append(SEPARATOR);
        }
        return text.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
