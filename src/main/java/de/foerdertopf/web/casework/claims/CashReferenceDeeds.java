package de.foerdertopf.web.casework.claims;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.identity.Role.FINANCE;

import de.foerdertopf.proofofuse.CashReferences;
import de.foerdertopf.proofofuse.RecordCashReference;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cash office's own reference of what is claimed. */
@Configuration(proxyBeanMethods = false)
class CashReferenceDeeds {

    private static final Field<String> REFERENCE = Fields.text("subject", 60).missing("violation.cash-reference.signs");

    @Bean
    Deed cashReference(CashReferences references, RecordCashReference record) {
        return Deed.at("kassenzeichen", "cash-reference", FINANCE, ADMINISTRATOR)
                .offeredWhile(opened -> record.isPossible(opened.caseNumber()))
                .beginsWith((it, form) ->
                        form.subject = references.of(it.caseNumber()).orElse(""))
                .asksOf(it ->
                        List.of(REFERENCE.judgedBy(reference -> record.requireReference(it.caseNumber(), reference))))
                .does((it, said) -> {
                    record.record(new RecordCashReference.Command(it.caseNumber(), said.get(REFERENCE), it.actor()));
                    return it.done("cash-reference");
                });
    }
}
