package de.foerdertopf.assessment;

import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which projects may begin before their application is decided. */
@Component
@Transactional(readOnly = true)
public class EarlyStarts {

    private final EarlyStartPermissionRepository permissions;

    EarlyStarts(EarlyStartPermissionRepository permissions) {
        this.permissions = permissions;
    }

    /**
     * A permission.
     *
     * @param from first day on which the project may begin
     * @param permittedBy staff id
     */
    public record Permitted(
            CaseNumber caseNumber, LocalDate from, String reason, String permittedBy, LocalDate permittedOn) {}

    public Optional<Permitted> find(CaseNumber caseNumber) {
        return permissions.findByCaseNumber(caseNumber).map(EarlyStartPermission::view);
    }
}
