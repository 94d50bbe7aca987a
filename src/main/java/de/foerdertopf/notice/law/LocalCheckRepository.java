package de.foerdertopf.notice.law;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LocalCheckRepository extends Repository<LocalCheck, UUID> {

    LocalCheck save(LocalCheck check);

    List<LocalCheck> findAll();
}
