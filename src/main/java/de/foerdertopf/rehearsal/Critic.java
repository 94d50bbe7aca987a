package de.foerdertopf.rehearsal;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.rehearsal.CaseReport.PaymentReport;
import de.foerdertopf.rehearsal.CaseReport.TimelineReport;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says how the cases ended, and compares that with what their file expects: the only reader of {@code expected}. */
@Component
@Profile({"rehearsal", "test"})
class Critic {

    private final Applications applications;
    private final CompletenessChecks completenessChecks;
    private final Findings findings;
    private final Decisions decisions;
    private final Payments payments;
    private final ProofsOfUse proofs;

    Critic(
            Applications applications,
            CompletenessChecks completenessChecks,
            Findings findings,
            Decisions decisions,
            Payments payments,
            ProofsOfUse proofs) {
        this.applications = applications;
        this.completenessChecks = completenessChecks;
        this.findings = findings;
        this.decisions = decisions;
        this.payments = payments;
        this.proofs = proofs;
    }

    Report review(List<PlayedCase> cases) {
        var reports = cases.stream().map(this::review).toList();
        var totals = new LinkedHashMap<String, Object>();
        totals.put("cases", reports.size());
        totals.put("agree", reports.stream().filter(CaseReport::agrees).count());
        totals.put(
                "differ",
                reports.stream().filter(r -> !r.differences().isEmpty()).count());
        totals.put("errors", reports.stream().filter(r -> r.error() != null).count());
        totals.put(
                "granted", sum(reports.stream().map(CaseReport::amountGranted).toList()));
        totals.put(
                "paid",
                sum(reports.stream()
                        .flatMap(r -> r.payments().stream())
                        .filter(p -> p.status().equals("PAID"))
                        .map(PaymentReport::amount)
                        .toList()));
        return new Report(reports, totals);
    }

    private static String sum(List<String> amounts) {
        return amounts.stream()
                .map(a -> Money.of(new java.math.BigDecimal(a)))
                .reduce(Money.ZERO, Money::plus)
                .toDecimalString();
    }

    private CaseReport review(PlayedCase played) {
        var timeline = played.timeline().stream()
                .map(t -> new TimelineReport(t.at().toString(), t.event()))
                .toList();
        if (!played.isIn()) {
            return new CaseReport(
                    played.id(),
                    null,
                    List.of(),
                    null,
                    Money.ZERO.toDecimalString(),
                    List.of(),
                    null,
                    null,
                    null,
                    timeline,
                    List.of(),
                    played.error());
        }
        var number = played.number();
        var found =
                findings.of(number).stream().map(f -> f.code().name()).sorted().toList();
        var decision = decisions.taken(number);
        var granted = decision.map(d -> d.amountGranted()).orElse(Money.ZERO);
        var paid = payments.ofCase(number).stream()
                .filter(p -> p.executedOn() != null)
                .sorted(Comparator.comparing(p -> Objects.requireNonNullElse(p.executedOn(), LocalDate.MIN)))
                .map(Critic::payment)
                .toList();
        var settlement = proofs.find(number).map(p -> p.settlement()).orElse(null);
        var outcome = decision.map(d -> d.outcome().name()).orElseGet(() -> undecided(played));
        var leftover = settlement == null ? null : settlement.leftover().toDecimalString();
        var repayment = settlement == null ? null : settlement.repaymentDue().toDecimalString();
        return new CaseReport(
                played.id(),
                number.value(),
                found,
                outcome,
                granted.toDecimalString(),
                paid,
                leftover,
                repayment,
                proofs.find(number).map(p -> p.state().name()).orElse(null),
                timeline,
                differences(played.entry().expected(), found, outcome, granted, paid, leftover, repayment),
                played.error());
    }

    private String undecided(PlayedCase played) {
        if (applications.require(played.number()).state() == ApplicationState.WITHDRAWN) {
            return "WITHDRAWN";
        }
        return completenessChecks.require(played.number()).state() == AssessmentState.REQUESTED
                ? "RETURNED_FOR_COMPLETION"
                : "OPEN";
    }

    private static PaymentReport payment(PaymentView payment) {
        return new PaymentReport(
                String.valueOf(payment.executedOn()),
                payment.amount().toDecimalString(),
                payment.state() == PaymentState.RETURNED ? "RETURNED" : "PAID");
    }

    private static List<String> differences(
            JsonNode file,
            List<String> found,
            String outcome,
            Money granted,
            List<PaymentReport> paid,
            @Nullable String leftover,
            @Nullable String repayment) {
        var expected = file.path("expected");
        if (!expected.isObject()) {
            return List.of();
        }
        var differences = new ArrayList<String>();
        var codes = new TreeSet<String>();
        expected.path("findings").forEach(f -> codes.add(f.path("code").asString("")));
        compare(differences, "findings", codes.toString(), new TreeSet<>(found).toString());
        compare(differences, "outcome", expected.path("outcome").asString(""), outcome);
        compare(differences, "amountGranted", amount(expected.path("amountGranted")), granted.toDecimalString());
        var after = file.path("afterApproval");
        var payments = new ArrayList<String>();
        after.path("payments")
                .forEach(p -> payments.add(p.path("date").asString("") + " " + amount(p.path("amount")) + " "
                        + p.path("status").asString("")));
        compare(
                differences,
                "payments",
                payments.toString(),
                paid.stream()
                        .map(p -> p.date() + " " + p.amount() + " " + p.status())
                        .toList()
                        .toString());
        var proof = after.path("proofOfUse");
        if (proof.isObject()) {
            compare(differences, "leftover", amount(proof.path("leftover")), String.valueOf(leftover));
            compare(differences, "repaymentDue", amount(proof.path("repaymentDue")), String.valueOf(repayment));
        }
        return differences;
    }

    private static String amount(JsonNode node) {
        try {
            return Money.of(node.decimalValue()).toDecimalString();
        } catch (RuntimeException e) {
            return "unreadable " + node;
        }
    }

    private static void compare(List<String> differences, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", was " + actual);
        }
    }
}
