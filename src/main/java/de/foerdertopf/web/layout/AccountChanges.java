package de.foerdertopf.web.layout;

import de.foerdertopf.applicant.AccountHistory;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.identity.Staff;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in one sentence when an account was changed, by whom, and who has looked at it since. */
@Component
public class AccountChanges {

    private final Staff staff;
    private final MessageSource messages;
    private final Fmt fmt;

    AccountChanges(Staff staff, MessageSource messages, Fmt fmt) {
        this.staff = staff;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** Empty for the first account of a case. */
    public Optional<String> of(PayeeAccount account) {
        var history = account.history();
        return history == null || !history.changed() ? Optional.empty() : Optional.of(sentence(history));
    }

    private String sentence(AccountHistory history) {
        var toldBy = history.toldBy();
        var who = toldBy != null && history.toldByStaff()
                ? name(toldBy)
                : text(history.toldBySponsor() ? "account-changed.sponsor" : "account-changed.group");
        var checkedBy = history.checkedBy();
        if (history.checkedAt() != null && checkedBy != null) {
            return text(
                    "account-changed.confirmed",
                    fmt.moment(history.toldAt()),
                    who,
                    fmt.moment(history.checkedAt()),
                    name(checkedBy));
        }
        return text(
                !history.needsSecondPerson()
                        ? "account-changed"
                        : history.toldByStaff() ? "account-changed.waits" : "account-changed.waits.group",
                fmt.moment(history.toldAt()),
                who);
    }

    private String name(String id) {
        return staff.names(List.of(id)).getOrDefault(id, id);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
