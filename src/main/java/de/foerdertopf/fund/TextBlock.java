package de.foerdertopf.fund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an edition that a city may word anew without touching the edition's rules.
 *
 * @param key such as {@code provision.thrift}, {@code reason.NO_VOLUNTEERING}, {@code legal-basis}
 * @param lead the bold first words, for provisions only
 */
public record TextBlock(String key, @Nullable String lead, String text) {

    static final String PROVISION = "provision.";
    static final String REASON = "reason.";
    static final String LEGAL_BASIS = "legal-basis";
    static final String AMOUNT_CLAUSE = "amount-clause";

    /** All sentences of an edition, provisions first. */
    public static List<TextBlock> of(FundEdition edition) {
        var blocks = new ArrayList<TextBlock>();
        edition.provisions()
                .forEach(provision ->
                        blocks.add(new TextBlock(PROVISION + provision.code(), provision.lead(), provision.text())));
        blocks.add(new TextBlock(LEGAL_BASIS, null, edition.texts().legalBasis()));
        blocks.add(new TextBlock(AMOUNT_CLAUSE, null, edition.texts().amountClause()));
        edition.texts().reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Enum::name)))
                .forEach(reason ->
                        blocks.add(new TextBlock(REASON + reason.getKey().name(), null, reason.getValue())));
        return blocks;
    }

    /** Whether it tells why something is refused or reduced. */
    public boolean isReason() {
        return key.startsWith(REASON);
    }

    public boolean isProvision() {
        return key.startsWith(PROVISION);
    }
}
