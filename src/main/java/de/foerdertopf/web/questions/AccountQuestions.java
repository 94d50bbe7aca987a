package de.foerdertopf.web.questions;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.SheetErrors;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the money goes. */
final class AccountQuestions {

    static final Field<String> HOLDER =
            Asks.line("holder", "micro.holder").optional().autocomplete("off");
    static final Field<Iban> IBAN = Asks.iban("iban", "micro.iban").noWords().autocomplete("off");
    static final Field<String> HOLDER_DIFFERS =
            Asks.line("holderDiffersReason", "micro.holder-differs").optional();

    /** Where the money goes; may follow when the grant is approved. */
    static final List<Block> ACCOUNT = List.of(Block.of(Row.together(
                            "check.account",
                            Ask.of(HOLDER, a -> ofAccount(a, BankAccount::holder)),
                            Ask.of(
                                    IBAN,
                                    a -> ofAccount(a, account -> account.iban().typed())),
                            Ask.of(HOLDER_DIFFERS, a -> ofAccount(a, BankAccount::holderDiffersReason)))
                    .instead(sheet -> sheet.isOpen(HOLDER) && sheet.isOpen(IBAN) ? "check.account.later" : null))
            .checked(AccountQuestions::checkAccount));

    private AccountQuestions() {}

    static @Nullable BankAccount account(Said said) {
        return said.find(IBAN)
                .map(iban -> new BankAccount(
                        said.find(HOLDER).orElse(""),
                        iban,
                        said.find(HOLDER_DIFFERS).orElse(null)))
                .orElse(null);
    }

    private static void checkAccount(Said said, Occasion occasion, SheetErrors errors) {
        var holder = !said.typed(HOLDER).isBlank();
        var iban = !said.typed(IBAN).isBlank();
        if (iban && !holder) {
            errors.says(HOLDER.name(), "typed.holder.missing");
        }
        if (holder && !iban) {
            errors.says(IBAN.name(), "typed.iban.missing");
        }
    }

    private static <T> @Nullable T ofAccount(ApplicationAnswers answers, Function<BankAccount, @Nullable T> part) {
        return answers.account() == null ? null : part.apply(answers.account());
    }
}
