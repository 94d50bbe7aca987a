package de.foerdertopf.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface ApplicantAccountRepository extends JpaRepository<ApplicantLogin, UUID> {

    Optional<ApplicantLogin> findByEmail(String email);

    List<ApplicantLogin> findAllByOrderByEmail(Limit limit);

    /** Two first sign-ins at the same moment open one account. */
    @NativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:email, 10)) as text)")
    Optional<String> lockAddress(String email);
}
