package de.foerdertopf.counselling;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OfferRecordRepository extends Repository<OfferRecord, String> {

    OfferRecord save(OfferRecord offer);

    Optional<OfferRecord> findById(String caseNumber);

    void deleteById(String caseNumber);
}
