package de.foerdertopf.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.web.casework.DecisionForm;
import de.foerdertopf.web.casework.ReportForm;
import de.foerdertopf.web.casework.SessionForm;
import de.foerdertopf.web.casework.VoteForm;
import de.foerdertopf.web.finance.CloseForm;
import de.foerdertopf.web.finance.PaymentForm;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.PropertyAccessorFactory;

class FieldsOfRulesTest {

    @ParameterizedTest
    @CsvSource({
        "claim.amount, amount",
        "proof.repayment-amount, amount",
        "sum.not-positive, amount",
        "claim.known-in-future, on",
        "decision.exceeds-request, amount",
        "decision.above-cap, amount",
        "reason.missing, reason",
        "claim.facts-missing, text",
        "claim.known-missing, on",
        "withdrawal.answer-too-late, on",
        "withdrawal.over, on",
        "interest.from, on",
        "claim.discretion-missing, text",
        "account.how-missing, reason",
        "account.no-iban, iban",
        "disbursement.before-ordered-day, on",
        "disbursement.amount-exceeds-open, amount"
    })
    void aRuleSpeaksAtItsInput(String code, String field) {
        var page = Map.of("amount", "", "reason", "", "text", "", "on", "1", "iban", "");

        assertThat(FieldsOfRules.fieldOf(code, page::get)).contains(field);
    }

    @Test
    void whereThePageHasNoSuchInputTheRuleSpeaksForThePage() {
        assertThat(FieldsOfRules.fieldOf("claim.amount", field -> null)).isEmpty();
        assertThat(FieldsOfRules.fieldOf("decision.same-person", field -> "")).isEmpty();
    }

    @Test
    void amongSeveralTheOneThatIsEmptyIsMeant() {
        var page = Map.of("text", "Es ging ums Fest.", "reason", " \u200b", "secondReason", "");

        assertThat(FieldsOfRules.fieldOf("claim.discretion-missing", page::get)).isEqualTo(Optional.of("reason"));
    }

    @Test
    void everyInputIsOneOfADeskForm() {
        var forms = Stream.of(
                        new VoteForm(),
                        new SessionForm(),
                        new DecisionForm(),
                        new ReportForm(),
                        new CloseForm(),
                        new PaymentForm())
                .map(PropertyAccessorFactory::forDirectFieldAccess)
                .toList();

        assertThat(FieldsOfRules.BY_CODE.values().stream().flatMap(fields -> fields.stream()))
                .allMatch(field -> forms.stream().anyMatch(form -> form.isReadableProperty(field)));
    }

    @Test
    void everyRuleHasItsSentence() {
        assertThat(FieldsOfRules.BY_CODE.keySet()).allMatch(code -> !DeskWordsTest.missing("violation." + code));
    }
}
