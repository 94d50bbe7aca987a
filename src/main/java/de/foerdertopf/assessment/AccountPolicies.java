package de.foerdertopf.assessment;

import static de.foerdertopf.fund.FindingCode.ACCOUNT_HOLDER_DIFFERS;
import static de.foerdertopf.fund.FindingCode.ACCOUNT_OF_CITY;
import static de.foerdertopf.fund.FindingCode.ACCOUNT_OUTSIDE_SEPA;
import static de.foerdertopf.fund.FindingCode.IBAN_INVALID;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.Names;
import de.foerdertopf.shared.SepaArea;
import java.util.Optional;

/** The rules about the account to which the money is to go: it exists, can be reached, and is the group's. */
final class AccountPolicies {

    private AccountPolicies() {}

    static Optional<NewFinding> ibanIsValid(CaseFacts facts) {
        return facts.iban().filter(iban -> !iban.isValid()).map(iban -> NewFinding.of(IBAN_INVALID, iban.lastFour()));
    }

    static Optional<NewFinding> accountIsReached(CaseFacts facts) {
        return facts.iban()
                .filter(iban -> iban.isValid() && !SepaArea.reaches(iban, facts.receivedOn()))
                .map(iban -> NewFinding.of(ACCOUNT_OUTSIDE_SEPA, iban.lastFour()));
    }

    static Optional<NewFinding> accountIsNotTheCitys(CaseFacts facts) {
        return facts.iban()
                .filter(iban -> facts.accountOfCity())
                .map(iban -> NewFinding.of(ACCOUNT_OF_CITY, iban.lastFour()));
    }

    /** Of the account in the application, as long as the money goes there: not where it goes to another that was named since. */
    static Optional<NewFinding> accountIsTheGroups(CaseFacts facts) {
        return Optional.ofNullable(facts.answers().account())
                .filter(account -> isInForce(account, facts))
                .filter(account -> !Names.samePayee(
                        account.holder(), facts.answers().initiative().nameInLetters()))
                .map(account -> NewFinding.of(ACCOUNT_HOLDER_DIFFERS, holder(facts)));
    }

    private static boolean isInForce(BankAccount account, CaseFacts facts) {
        return facts.iban()
                .filter(iban -> iban.normalised().equals(account.iban().normalised()))
                .isPresent();
    }

    /** Whose name the account bears, as far as the application knows it. */
    private static String holder(CaseFacts facts) {
        var answers = facts.answers();
        var holder = answers.account() == null ? "" : answers.account().holder();
        var sponsor = answers.sponsor();
        var person = answers.responsiblePerson();
        if (sponsor != null && Names.samePayee(holder, sponsor.name())) {
            return "sponsor";
        }
        if (person != null) {
            return Names.samePayee(holder, person.nameInLetters()) ? "person" : "unknown";
        }
        return Names.samePayee(holder, answers.contact().nameInLetters()) ? "contact" : "unknown";
    }
}
