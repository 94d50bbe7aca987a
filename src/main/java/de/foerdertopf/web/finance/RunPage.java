package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.HeldBack;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentRunView;
import de.foerdertopf.disbursement.RunFileEntry;
import de.foerdertopf.disbursement.RunMembers;
import de.foerdertopf.disbursement.RunProgress;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Paging;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a payment run stands.
 *
 * @param follows whether the page looks again by itself while the run is prepared
 * @param problem why its preparation stands still; null where it does not
 * @param mootRecalls which of its payments the cash office was asked to stop, and may pay after all
 * @param ofOthers which of its payments the visitor sees, but may not open: she only stands in, and not in their cases
 * @param leftToOthers how many of its payments the visitor does not see because their cases are closed to her
 * @param mayExecute whether the visitor may say that it was paid: nobody who released one of its payments
 * @param early whether its day has not come yet
 * @param mistake the way to say that the cash office has not paid it after all; null where nobody said that it has
 * @param payableAfterAll of a cancelled run: what the visitor may record as paid by the cash office all the same
 */
public record RunPage(
        String base,
        String href,
        PaymentRunView run,
        boolean follows,
        RunProgress progress,
        @Nullable String problem,
        List<RunMembers.Member> payments,
        Set<PaymentId> mootRecalls,
        Set<PaymentId> ofOthers,
        long leftToOthers,
        List<HeldBack> held,
        List<RunFileEntry> files,
        Map<String, String> names,
        String postingKey,
        boolean mayAct,
        boolean mayExecute,
        boolean early,
        Mistakes.@Nullable Mistake mistake,
        List<Choice> payableAfterAll,
        Paging paging,
        List<Crumb> crumbs) {}
