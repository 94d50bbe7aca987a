package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.fund.PayingOffice;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payments as they are in the house, each valid until a test changes one thing. */
final class PaymentFixture {

    static final Actor CHECKER = Actor.staff("checker");
    static final Actor AUTHORIZER = Actor.staff("authorizer");
    static final Instant NOW = Instant.parse("2025-04-01T07:12:00Z");
    static final FundCode FUND = new FundCode("bremen-stadtteilfonds");
    static final FiscalYear YEAR = new FiscalYear(2025);

    private PaymentFixture() {}

    static PayeeAccount account() {
        return account("Grünes Beet Sandhofen e. V.");
    }

    static PayeeAccount account(String holder) {
        return new PayeeAccount(holder, new Iban("DE49 9005 0050 7000 7000 12"), false, true);
    }

    /** One that no other case pays to: what a bank refuses is refused everywhere. */
    static PayeeAccount ownAccount() {
        return new PayeeAccount(account().holder(), new Iban(ApplicationFixture.anIban()), false, true);
    }

    static Grant grant(String caseNumber, long euros) {
        return grant(new CaseNumber(caseNumber), FUND, Money.ofEuros(euros), "Gemeinschaftsgarten für alle");
    }

    static Grant grant(CaseNumber caseNumber, FundCode fund, Money amount, String title) {
        return new Grant(
                caseNumber,
                UUID.randomUUID(),
                fund,
                new EditionId(fund, "2025"),
                YEAR,
                amount,
                FinancingType.FIXED,
                "Grünes Beet Sandhofen e. V.",
                "Grünes Beet Sandhofen e. V.",
                title,
                new DateRange(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 30)),
                LocalDate.of(2025, 3, 28),
                "officer");
    }

    static Payment ordered() {
        return ordered(account());
    }

    static Payment ordered(PayeeAccount account) {
        return Payment.order(
                grant("SFHB-2025-0203", 300), account, new Payment.Slot(1, 1), Money.ofEuros(300), NOW, CHECKER);
    }

    static Payment released() {
        var payment = ordered();
        payment.release(account(), NOW, AUTHORIZER);
        return payment;
    }

    static PayingOffice office(PayableFormat format, String charset) {
        var postingKey = new LinkedHashMap<String, String>();
        postingKey.put("Kapitel", "3401");
        postingKey.put("Titel", "684 10");
        return new PayingOffice(
                "Landeshauptkasse Bremen",
                "Referat Integrationspolitik",
                null,
                format,
                "Freie Hansestadt Bremen",
                new Iban("DE90902000000000000051"),
                postingKey,
                charset);
    }

    /** One payment of 100.01 € for each holder. */
    static PayableBatch batch(PayableFormat format, String charset, String... holders) {
        return batchFor("Gemeinschaftsgarten für alle", format, charset, holders);
    }

    static PayableBatch batchFor(String title, PayableFormat format, String charset, String... holders) {
        List<PaymentView> payments = new ArrayList<>();
        for (var holder : holders) {
            var number = new CaseNumber("SFHB-2025-%04d".formatted(payments.size() + 1));
            var payment = Payment.order(
                    grant(number, FUND, Money.ofEuros(300), title),
                    account(holder),
                    new Payment.Slot(1, 1),
                    Money.ofCents(10_001),
                    NOW,
                    CHECKER);
            payment.release(account(holder), NOW, AUTHORIZER);
            payments.add(payment.view());
        }
        return new PayableBatch(
                "SFHB-2025-Z01",
                NOW,
                LocalDate.of(2025, 4, 2),
                office(format, charset),
                payments,
                Map.of(CHECKER.id(), "Kim Beispiel", AUTHORIZER.id(), "Toni Muster"));
    }
}
