package de.foerdertopf.budget;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReversalRepository extends Repository<Reversal, UUID> {

    Reversal saveAndFlush(Reversal reversal);

    @Query("select r from Reversal r where r.fund = :fund and r.wish.state = 'WAITING' order by r.wish.requestedAt")
    List<Reversal> waiting(FundCode fund);

    @Query(
            "select r from Reversal r where r.caseNumber = :caseNumber and r.wish.state = 'WAITING' order by r.wish.requestedAt")
    List<Reversal> waitingOf(CaseNumber caseNumber);

    @Query("select r from Reversal r where r.kind = :kind and r.subject = :subject and r.wish.state = 'WAITING'")
    Optional<Reversal> waitingFor(ReversalKind kind, String subject);

    Optional<Reversal> findById(UUID id);

    @Query(
            "select r from Reversal r where r.kind = :kind and r.subject = :subject order by r.wish.requestedAt desc limit 1")
    Optional<Reversal> lastOf(ReversalKind kind, String subject);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Reversal r where r.id = :id")
    Optional<Reversal> lock(UUID id);
}
