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

    List<StaffAccount> findAllByOrderByNameAscIdAsc();

    @Query("select a from StaffAccount a where a.standIn = :person and a.absentFrom <= :day and a.absentUntil >= :day"
            + " and a.state = de.foerdertopf.identity.StaffMember$State.ACTIVE")
    List<StaffAccount> representedBy(UUID person, LocalDate day);

    /** The person, and those whom she represents on that day: one statement, because every click asks. */
    @Query("select a from StaffAccount a left join fetch a.roles where a.id = :person or (a.standIn = :person"
            + " and a.absentFrom <= :day and a.absentUntil >= :day"
            + " and a.state = de.foerdertopf.identity.StaffMember$State.ACTIVE)")
    List<StaffAccount> withThoseRepresentedBy(UUID person, LocalDate day);

    @Query("select a from StaffAccount a where a.standIn is not null and a.absentFrom <= :day and a.absentUntil >= :day"
            + " and a.state = de.foerdertopf.identity.StaffMember$State.ACTIVE")
    List<StaffAccount> absentOn(LocalDate day);

    default StaffAccount require(StaffId id) {
        return findById(id.value()).orElseThrow(() -> new NotFoundException("No staff " + id));
    }
}
