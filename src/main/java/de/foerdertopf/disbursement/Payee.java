package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.Names;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.shared.Iban;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Who is paid, to which account and for what, as it was when the payment was ordered. */
@Embeddable
class Payee {

    private String holder;
    private Iban iban;
    private boolean holderDiffers;
    private String recipientName;
    private String entitledName;
    private String projectTitle;
    private LocalDate decidedOn;

    @SuppressWarnings("NullAway.Init")
    protected Payee() {}

    Payee(Grant grant, PayeeAccount account) {
        this.holder = account.holder();
        this.iban = account.iban();
        this.holderDiffers = !Names.samePayee(account.holder(), grant.recipientName())
                && !Names.samePayee(account.holder(), grant.entitledName());
        this.recipientName = grant.recipientName();
        this.entitledName = grant.entitledName();
        this.projectTitle = grant.projectTitle();
        this.decidedOn = grant.decidedOn();
    }

    boolean hasIbanOf(PayeeAccount account) {
        return account.iban().normalised().equals(iban.normalised());
    }

    boolean isAt(PayeeAccount account) {
        return hasIbanOf(account) && account.holder().equals(holder);
    }

    String holder() {
        return holder;
    }

    Iban iban() {
        return iban;
    }

    boolean holderDiffers() {
        return holderDiffers;
    }

    String recipientName() {
        return recipientName;
    }

    String entitledName() {
        return entitledName;
    }

    String projectTitle() {
        return projectTitle;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
