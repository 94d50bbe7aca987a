package de.foerdertopf.web.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.disbursement.BankSpelling;
import de.foerdertopf.disbursement.DuePayment;
import de.foerdertopf.disbursement.ReachableAccounts;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.layout.AccountChanges;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;

/** Whoever orders or releases a payment sees what she has to know of its account. */
class PaymentRowsTest {

    private final MessageSource messages = mock(MessageSource.class);
    private final AccountChanges changes = mock(AccountChanges.class);
    private final ReachableAccounts reachable = mock(ReachableAccounts.class);
    private final BankSpelling spelling = mock(BankSpelling.class);
    private final PaymentRows rows = new PaymentRows(
            messages,
            mock(Fmt.class),
            changes,
            reachable,
            spelling,
            Clock.fixed(Instant.parse("2026-06-16T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void aPaymentAbroadSaysSoBesideItsAccountAndOneWithinSepaDoesNot() {
        when(messages.getMessage(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        when(changes.of(any())).thenReturn(Optional.empty());

        assertThat(labels("TR33 0006 1005 1978 6457 8413 26")).contains("payment.row.abroad");
        assertThat(labels("DE89 3704 0044 0532 0130 00")).doesNotContain("payment.row.abroad");
    }

    @Test
    void whereTheFundPaysNothingThereNobodyReadsThatTheCashOfficePaysAbroad() {
        when(messages.getMessage(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        when(changes.of(any())).thenReturn(Optional.empty());
        when(reachable.isOutOfReach(any(Iban.class), any())).thenReturn(true);

        assertThat(labels("TR33 0006 1005 1978 6457 8413 26"))
                .contains("payment.row.iban")
                .doesNotContain("payment.row.abroad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GI75 NWBK 0000 0000 7099 453", "SM86 U032 2509 8000 0000 0270 100"})
    void forAnAccountInSepaButOutsideTheEeaTheOrderSaysThatTheBankMayAskForTheBic(String account) {
        when(messages.getMessage(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        when(changes.of(any())).thenReturn(Optional.empty());

        assertThat(labels(account))
                .containsSubsequence("payment.row.iban", "payment.row.bic")
                .doesNotContain("payment.row.abroad");
        assertThat(labels("DE89 3704 0044 0532 0130 00")).doesNotContain("payment.row.bic");
        assertThat(labels("TR33 0006 1005 1978 6457 8413 26")).doesNotContain("payment.row.bic");
    }

    @Test
    void aHolderWhoseNameTheBankReadsInOtherLettersIsShownInBoth() {
        when(messages.getMessage(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        when(changes.of(any())).thenReturn(Optional.empty());
        assertThat(labels("DE89 3704 0044 0532 0130 00")).doesNotContain("payment.row.bank-name");
        when(spelling.of(any(), any())).thenReturn(Optional.of("Hwchbyt"));

        assertThat(labels("DE89 3704 0044 0532 0130 00"))
                .containsSubsequence("payment.row.holder", "payment.row.bank-name", "payment.row.iban");
    }

    private List<String> labels(String iban) {
        var account = mock(PayeeAccount.class);
        when(account.iban()).thenReturn(new Iban(iban));
        when(account.holder()).thenReturn("Hochbeet");
        var due = mock(DuePayment.class);
        when(due.account()).thenReturn(account);
        when(due.caseNumber()).thenReturn(new CaseNumber("FFM-2026-0001"));
        when(due.fiscalYear()).thenReturn(new FiscalYear(2026));
        return rows.of(due, mock(Fund.class, RETURNS_DEEP_STUBS)).stream()
                .map(SummaryRow::label)
                .toList();
    }
}
