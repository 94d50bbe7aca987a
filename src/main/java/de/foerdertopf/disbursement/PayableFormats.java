package de.foerdertopf.disbursement;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.SepaArea;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** In which one format a fund's paying office gets its payments: what the installation says, else what the fund says. */
@Component
@EnableConfigurationProperties(DisbursementSettings.class)
public class PayableFormats {

    private final Funds funds;
    private final DisbursementSettings settings;

    PayableFormats(Funds funds, DisbursementSettings settings) {
        this.funds = funds;
        this.settings = settings;
    }

    public PayableFormat of(FundCode fund) {
        var override = settings.payable();
        return override != null ? override : funds.require(fund).payingOffice().format();
    }

    /**
     * Whether this fund's paying office can pay to the account on this day: a SEPA file goes to the countries of SEPA only, an order to the treasury
     * everywhere; neither goes to an account from which a fund pays. Whether the account is valid at all is not judged here.
     */
    public boolean reaches(FundCode fund, Iban account, LocalDate day) {
        return !funds.payFrom(account) && (SepaArea.reaches(account, day) || of(fund) != PayableFormat.PAIN_001);
    }

    /** The file; one for a bank only if the banks' schema has nothing against it. */
    RunFile write(PayableFormat format, PayableBatch batch) {
        return switch (format) {
            case CSV -> TreasuryCsv.write(batch);
            case PAIN_001 -> PaymentSchema.requireValid(SepaCreditTransfer.write(batch));
        };
    }
}
