package de.foerdertopf.identity;

import de.foerdertopf.shared.FundCode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A role in its table, where {@code *} stands for the house. */
@Embeddable
record StoredRole(@Enumerated(EnumType.STRING) Role role, String fund) {

    private static final String HOUSE = "*";

    static StoredRole of(GrantedRole granted) {
        var fund = granted.fund();
        return new StoredRole(granted.role(), fund == null ? HOUSE : fund.value());
    }

    GrantedRole granted() {
        return new GrantedRole(role, fund.equals(HOUSE) ? null : new FundCode(fund));
    }
}
