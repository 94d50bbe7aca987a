package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeCheck;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.Masthead;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What all sheets of a payment run say alike: whose they are, who signed, what is open. */
@Component
class SheetWords {

    private final Staff staff;
    private final MessageSource messages;

    SheetWords(Staff staff, MessageSource messages) {
        this.staff = staff;
        this.messages = messages;
    }

    PaymentOrderSheet.SignedBy signed(String id, Instant at) {
        return new PaymentOrderSheet.SignedBy(name(id), at);
    }

    /** An id of nobody stays as it is. */
    String name(String id) {
        try {
            return staff.find(new StaffId(UUID.fromString(id)))
                    .map(StaffMember::name)
                    .orElse(id);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    /** What holds a payment back, in sentences. */
    String reasons(List<String> obstacles) {
        return obstacles.stream()
                .map(code -> messages.getMessage("obstacle." + code, null, code, Locale.GERMAN))
                .collect(Collectors.joining(" "));
    }

    /** What a bank said of an account's name. */
    String payeeCheck(PayeeCheck check) {
        return messages.getMessage("payee-check." + check, null, Locale.GERMAN);
    }

    static Masthead masthead(Fund fund) {
        var authority = fund.authority();
        return new Masthead(
                authority.head(),
                List.of(authority.department(), fund.shortName()),
                Accent.named(fund.colour()),
                authority.mark());
    }

    static String orderingOffice(Fund fund) {
        var office = fund.payingOffice();
        return office.orderingOfficeNumber() == null
                ? office.orderingOffice()
                : office.orderingOffice() + " (" + office.orderingOfficeNumber() + ")";
    }
}
