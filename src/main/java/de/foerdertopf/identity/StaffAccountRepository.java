package de.foerdertopf.identity;

import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffAccountRepository extends JpaRepository<StaffAccount, UUID> {

    Optional<StaffAccount> findByEmail(String email);

    /** All accounts by name and address, with their roles in the same statement. */
    @Query("select distinct a from StaffAccount a left join fetch a.roles order by a.name, a.email")
    List<StaffAccount> everybody();

    /**
     * The person, those whom she may represent on that day, and who would come before her: one statement, because every click asks.
     */
    @Query("select distinct a from StaffAccount a left join fetch a.roles where a.id = :person"
            + " or ((a.standIn = :person or a.secondStandIn = :person)"
            + " and a.absentFrom <= :day and a.absentUntil >= :day)"
            + " or a.id in (select b.standIn from StaffAccount b where b.secondStandIn = :person"
            + " and b.absentFrom <= :day and b.absentUntil >= :day)")
    List<StaffAccount> withThoseRepresentedBy(UUID person, LocalDate day);

    default StaffAccount require(StaffId id) {
        return findById(id.value()).orElseThrow(() -> new NotFoundException("No staff " + id));
    }
}
