package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cash office's own references of claims, as far as it has told them. */
@Component
@Transactional(readOnly = true)
public class CashReferences {

    private final CashReferenceRepository repository;

    CashReferences(CashReferenceRepository repository) {
        this.repository = repository;
    }

    /** How the cash office calls what is claimed in this case; empty if it has not said so. */
    public Optional<String> of(CaseNumber caseNumber) {
        return repository.findByCaseNumber(caseNumber).map(CashReference::reference);
    }
}
