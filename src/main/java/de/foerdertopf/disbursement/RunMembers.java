package de.foerdertopf.disbursement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a run's payments in the order of its file.
 *
 * @param page counts from 1
 */
public record RunMembers(List<Member> members, int page, int pages) {

    public RunMembers {
        members = List.copyOf(members);
    }

    /**
     * One payment.
     *
     * @param sheet name of its order among the run's files, once that is written
     */
    public record Member(PaymentView payment, @Nullable String sheet) {}
}
