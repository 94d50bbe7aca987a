package de.foerdertopf.notice.letters;

import de.foerdertopf.shared.Money;

/** Partial approval (Teilbewilligung): an approval, and the refusal of the rest with its reasons. */
public record PartialApprovalLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        GrantTerms terms,
        PartialRefusal refusal,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    public PartialApprovalLetter {
        if (!refusal.requested().isMoreThan(terms.amount())) {
            throw new IllegalArgumentException("A partial approval grants less than was asked for");
        }
    }

    @Override
    public String template() {
        return "partial-approval";
    }

    @Override
    public String subject() {
        return "Bewilligungsbescheid (Teilbewilligung)";
    }

    /** Whoever waives the remedy is paid before the period has passed. */
    public boolean isWaiverOffered() {
        return terms.payment().waitsForFinality();
    }

    /** What is refused. */
    public Money refused() {
        return refusal.requested().minus(terms.amount());
    }

    /** The difference between asked and granted income other than the grant: the group bears it itself. */
    public boolean isPlanChanged() {
        return terms.plan().costs().stream().anyMatch(Plan.Line::isChanged)
                || terms.plan().income().stream().anyMatch(Plan.Line::isChanged);
    }

    public Money requestedIncome() {
        return terms.plan().requestedIncome().plus(refusal.requested());
    }
}
