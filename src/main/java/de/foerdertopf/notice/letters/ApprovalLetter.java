package de.foerdertopf.notice.letters;

/** Full approval (Bewilligungsbescheid): what was asked for is granted. */
public record ApprovalLetter(
        LetterHead head,
        Matter matter,
        Opening opening,
        GrantTerms terms,
        Law law,
        RemedyInstruction remedy,
        Closing closing)
        implements Letter {

    @Override
    public String template() {
        return "approval";
    }

    /** A full approval never asks for a waiver: there is nothing to contest. */
    public boolean isWaiverOffered() {
        return false;
    }

    @Override
    public String subject() {
        return "Bewilligungsbescheid";
    }
}
