package de.foerdertopf.document;

import de.foerdertopf.shared.FundCode;
import java.util.Optional;

/** Asked of those who know the funds: which city's sign stands on the letters of a fund. */
public interface LetterLogos {

    /** The sign, where the city gave one. */
    Optional<LetterLogo> of(FundCode fund);
}
