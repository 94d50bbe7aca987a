package de.foerdertopf.fund;

import de.foerdertopf.shared.FundCode;

/** One immutable version of a fund's rules, such as {@code bremen-stadtteilfonds} in the version {@code 2025}. */
public record EditionId(FundCode fund, String version) {

    @Override
    public String toString() {
        return fund + ":" + version;
    }
}
