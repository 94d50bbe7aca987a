package de.foerdertopf.proofofuse;

import de.foerdertopf.assessment.OverdueProofs;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All proofs of use. */
@Component
@Transactional(readOnly = true)
public class ProofsOfUse implements OverdueProofs {

    private final ProofOfUseRepository proofs;

    ProofsOfUse(ProofOfUseRepository proofs) {
        this.proofs = proofs;
    }

    public Optional<ProofView> find(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber).map(ProofOfUse::view);
    }

    @Override
    public List<CaseNumber> overdueAmong(Collection<CaseNumber> cases, LocalDate day) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var overdue = proofs.findByCaseNumberInAndStateAndDueOnBefore(cases, ProofState.AWAITED, day).stream()
                .map(ProofOfUse::caseNumber)
                .collect(Collectors.toSet());
        return cases.stream().filter(overdue::contains).toList();
    }
}
