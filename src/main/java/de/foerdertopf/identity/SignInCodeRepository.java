package de.foerdertopf.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SignInCodeRepository extends JpaRepository<SignInCode, UUID> {

    /** Holds the rows, so that tries are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SignInCode c where c.challengeId = :challenge order by c.createdAt, c.id")
    List<SignInCode> lock(UUID challenge);

    /** Whether another browser asked for a code that leaves this trace and is still open. */
    @Query("select count(c) > 0 from SignInCode c where c.trace = :trace and c.challengeId <> :challenge"
            + " and c.usedAt is null and c.expiresAt > :now")
    boolean isOpenElsewhere(String trace, UUID challenge, Instant now);

    @Modifying
    @Query("delete from SignInCode c where c.createdAt < :before")
    void forgetBefore(Instant before);
}
