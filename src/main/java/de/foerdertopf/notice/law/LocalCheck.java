package de.foerdertopf.notice.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody checked a sentence of the letters for this city and stands for it. */
@Entity
@Table(name = "local_check")
class LocalCheck {

    @Id
    private UUID id;

    private String number;
    private String sha256;
    private String signedBy;
    private LocalDate signedOn;

    @Column(columnDefinition = "text")
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected LocalCheck() {}

    /** @param sha256 of the words that were read */
    LocalCheck(String number, String sha256, String signedBy, LocalDate signedOn, String note) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.sha256 = sha256;
        this.signedBy = signedBy;
        this.signedOn = signedOn;
        this.note = note;
    }

    boolean isOf(LocalChecks.Sentence sentence) {
        return number.equals(sentence.number()) && sha256.equals(sentence.sha256());
    }

    LocalChecks.SignedOff view() {
        return new LocalChecks.SignedOff(signedBy, signedOn, note);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalCheck that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
