package de.foerdertopf.web.layout;

import de.foerdertopf.fund.Fund;

/** How a fund looks on every page that belongs to it. */
public final class FundFaces {

    private FundFaces() {}

    /** The fund with its city, its mark and whom to call. */
    public static FundFace of(Fund fund) {
        var city = fund.authority().head();
        return new FundFace(
                fund.code().value(),
                fund.shortName(),
                city,
                city.substring(city.lastIndexOf(' ') + 1).substring(0, 1),
                fund.colour(),
                fund.authority().phone(),
                null,
                fund.authority().email());
    }
}
