package de.foerdertopf.disbursement;

import de.foerdertopf.fund.Fund;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheets on paper that go with a payable file: one order for each payment, and the control sheet. */
@Component
class RunSheets {

    List<RunFile> of(Fund fund, PaymentRunView run, RunFile payable, List<PaymentView> payments) {
        return List.of();
    }
}
