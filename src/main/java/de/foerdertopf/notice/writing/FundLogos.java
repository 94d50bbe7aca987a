package de.foerdertopf.notice.writing;

import de.foerdertopf.document.LetterLogo;
import de.foerdertopf.document.LetterLogos;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.FundCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the sign from the fund's folder. */
@Component
class FundLogos implements LetterLogos {

    private final Funds funds;

    FundLogos(Funds funds) {
        this.funds = funds;
    }

    @Override
    public Optional<LetterLogo> of(FundCode fund) {
        return funds.logo(fund).map(logo -> new LetterLogo(logo.text(), logo.png(), logo.width(), logo.height()));
    }
}
