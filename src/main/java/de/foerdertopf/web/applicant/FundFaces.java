package de.foerdertopf.web.applicant;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.web.layout.FundFace;

/** How a fund looks on the pages of groups. */
final class FundFaces {

    private FundFaces() {}

    static FundFace of(Fund fund) {
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
