package de.foerdertopf.notice.remedy;

import de.foerdertopf.application.Applications;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.writing.LetterPrinter;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The answer to an objection as it would leave the house today. It is decided and taken back again in one transaction, so that what is
 * read is what would be sent; nothing is kept.
 */
@Service
public class PreviewAnswer {

    private final DecideObjection decide;
    private final Notices notices;
    private final Applications applications;
    private final LetterPrinter printer;
    private final TransactionTemplate transaction;

    PreviewAnswer(
            DecideObjection decide,
            Notices notices,
            Applications applications,
            LetterPrinter printer,
            PlatformTransactionManager transactions) {
        this.decide = decide;
        this.notices = notices;
        this.applications = applications;
        this.printer = printer;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws BusinessRuleViolation {@code objection.no-letter}, and as {@link DecideObjection#decide} */
    public byte[] preview(CaseNumber caseNumber, DecideObjection.Command command) {
        if (command.outcome() == RaisedObjection.Outcome.WITHDRAWN) {
            throw new BusinessRuleViolation("objection.no-letter");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            decide.decide(command);
            var answer = notices.of(caseNumber).stream()
                    .filter(letter -> letter.type().answersRemedy())
                    .max(Comparator.comparing(IssuedNotice::number))
                    .orElseThrow(() -> new BusinessRuleViolation("objection.no-letter"));
            return printer.print(
                    notices.letter(answer.id()),
                    applications.require(caseNumber).fund());
        }));
    }
}
