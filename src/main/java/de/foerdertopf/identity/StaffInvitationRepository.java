package de.foerdertopf.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StaffInvitationRepository extends JpaRepository<StaffInvitation, UUID> {

    Optional<StaffInvitation> findByTokenHash(String tokenHash);

    /** Holds the row, so that of two clicks only one uses it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from StaffInvitation i where i.tokenHash = :tokenHash")
    Optional<StaffInvitation> lockByTokenHash(String tokenHash);

    List<StaffInvitation> findByStaffIdAndUsedAtIsNull(UUID staffId);
}
