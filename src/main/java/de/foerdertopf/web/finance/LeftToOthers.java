package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.FourEyes;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of what the visitor leaves to a second person who that can be, and who helps where nobody is there: no page is a dead end. */
@Component
class LeftToOthers {

    private final FourEyes fourEyes;
    private final FinanceDesk desk;
    private final PaymentRows words;

    LeftToOthers(FourEyes fourEyes, FinanceDesk desk, PaymentRows words) {
        this.fourEyes = fourEyes;
        this.desk = desk;
        this.words = words;
    }

    boolean isFirstPerson(PaymentView payment, Actor visitor) {
        return fourEyes.leavesRelease(payment.id(), visitor).isPresent();
    }

    /** Null where no release is waited for. */
    @Nullable
    String release(PaymentView payment, Actor visitor) {
        if (payment.state() != PaymentState.ORDERED) {
            return null;
        }
        var why = fourEyes.leavesRelease(payment.id(), visitor)
                .map(code -> words.text("release.left." + code))
                .orElse("");
        return Stream.of(why, who(fourEyes.releasers(payment.id())))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Null where the visitor may order. */
    @Nullable
    String order(CaseNumber caseNumber, Actor visitor) {
        return fourEyes.leavesOrder(caseNumber, visitor) ? words.text("order.left") : null;
    }

    private String who(List<StaffMember> releasers) {
        var help = names(desk.systemAdministrators());
        if (releasers.isEmpty()) {
            return words.text("release.nobody", help);
        }
        return words.text("release.who", names(releasers), help);
    }

    private static String names(List<StaffMember> people) {
        return people.stream().map(StaffMember::name).distinct().sorted().collect(Collectors.joining(", "));
    }
}
