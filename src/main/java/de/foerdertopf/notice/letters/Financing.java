package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Share;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the grant is measured against the costs.
 *
 * @param share only for {@link Type#SHARE}
 */
public record Financing(Type type, @Nullable Share share) {

    public Financing {
        if ((type == Type.SHARE) != (share != null)) {
            throw new IllegalArgumentException("A share belongs to share financing, and to no other");
        }
    }

    /** Festbetrags-, Anteil-, Fehlbedarfs-, Vollfinanzierung. */
    public enum Type {
        FIXED,
        SHARE,
        DEFICIT,
        FULL
    }

    public boolean isFixed() {
        return type == Type.FIXED;
    }

    public boolean isDeficit() {
        return type == Type.DEFICIT;
    }

    public boolean isFull() {
        return type == Type.FULL;
    }

    public boolean isShared() {
        return type == Type.SHARE;
    }

    /** {@code 62,5}. */
    public String percent() {
        return share == null
                ? ""
                : BigDecimal.valueOf(share.basisPoints(), 2)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
    }
}
