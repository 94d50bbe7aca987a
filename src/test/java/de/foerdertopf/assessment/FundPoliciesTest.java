package de.foerdertopf.assessment;

import static de.foerdertopf.fund.FindingCode.ACCOUNT_HOLDER_DIFFERS;
import static de.foerdertopf.fund.FindingCode.ACCOUNT_OF_CITY;
import static de.foerdertopf.fund.FindingCode.ACCOUNT_OUTSIDE_SEPA;
import static de.foerdertopf.fund.FindingCode.AMOUNT_ABOVE_CAP;
import static de.foerdertopf.fund.FindingCode.CONDUCT_CERTIFICATE_NEEDED;
import static de.foerdertopf.fund.FindingCode.COST_NOT_ELIGIBLE;
import static de.foerdertopf.fund.FindingCode.DEADLINE_MISSED;
import static de.foerdertopf.fund.FindingCode.DECLARATION_MISSING;
import static de.foerdertopf.fund.FindingCode.DESCRIPTION_THIN;
import static de.foerdertopf.fund.FindingCode.DETAILED_PROOF_DUTY;
import static de.foerdertopf.fund.FindingCode.DOUBLE_FUNDING;
import static de.foerdertopf.fund.FindingCode.DUPLICATE_APPLICATION;
import static de.foerdertopf.fund.FindingCode.DUTY_BENEFITS_NOT_CHECKED;
import static de.foerdertopf.fund.FindingCode.FOLLOW_UP_APPLICATION;
import static de.foerdertopf.fund.FindingCode.GRANT_PERIOD_EXCEEDED;
import static de.foerdertopf.fund.FindingCode.IBAN_INVALID;
import static de.foerdertopf.fund.FindingCode.MISSING_SPONSOR_CONSENT;
import static de.foerdertopf.fund.FindingCode.NAME_SPELLING;
import static de.foerdertopf.fund.FindingCode.NAME_UNPRINTABLE;
import static de.foerdertopf.fund.FindingCode.NO_ENCOUNTER;
import static de.foerdertopf.fund.FindingCode.NO_VOLUNTEERING;
import static de.foerdertopf.fund.FindingCode.OPEN_PROOF_OF_USE;
import static de.foerdertopf.fund.FindingCode.PAID_STAFF;
import static de.foerdertopf.fund.FindingCode.PEOPLE_UNLIKELY;
import static de.foerdertopf.fund.FindingCode.PERIOD_UNLIKELY;
import static de.foerdertopf.fund.FindingCode.PLAN_NOT_BALANCED;
import static de.foerdertopf.fund.FindingCode.START_BEFORE_DECISION;
import static de.foerdertopf.fund.FindingCode.SUSPICIOUS_INPUT;
import static de.foerdertopf.fund.FindingCode.TRANSLATION_NEEDED;
import static de.foerdertopf.fund.FindingCode.VAT_NET_COSTS;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.ChangedAnswers;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.RulesAsWritten;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Iban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of a fund: what it finds, and what lies just on the right side of it. */
class FundPoliciesTest {

    private static final CaseNumber EARLIER = new CaseNumber("SFHB-2025-0007");
    private static final CaseNumber LATER = new CaseNumber("SFHB-2025-0099");
    private static final Map<String, Object> SPONSOR = Map.of("name", "Haus der Vereine", "contactName", "Ida Kalt");

    /** What only people judge: no rule finds it. */
    private static final Set<FindingCode> JUDGED =
            EnumSet.of(NAME_SPELLING, SUSPICIOUS_INPUT, COST_NOT_ELIGIBLE, TRANSLATION_NEEDED);

    static Stream<Example> examples() {
        var all = new Examples();
        all.of(AMOUNT_ABOVE_CAP)
                .found(
                        "a cent above the most",
                        f -> f.answer("/amountRequested", "1500.01"),
                        "1.500,01 €",
                        "1.500,00 €")
                .quiet("the most", f -> f.answer("/amountRequested", "1500.00"));
        all.of(PLAN_NOT_BALANCED)
                .found(
                        "a cent more costs than money",
                        f -> f.answer("/plan/costs/0/amount", "300.01"),
                        "400,01 €",
                        "400,00 €",
                        "0,01 €")
                .found(
                        "a cent more money than costs",
                        f -> f.answer("/plan/sources/0/amount", "100.01"),
                        "400,00 €",
                        "400,01 €",
                        "−0,01 €")
                .quiet("as much money as costs", f -> f.answer("/plan/costs/0/amount", "300.00"));
        all.of(PAID_STAFF)
                .found("employment, where it is not paid", f -> f.rule(
                                "paidStaffAllowed: true", "paidStaffAllowed: false")
                        .answer("/plan/costs/0/category", "STAFF"))
                .quiet("an invoice, where employment is not paid", f -> f.rule(
                                "paidStaffAllowed: true", "paidStaffAllowed: false")
                        .answer("/plan/costs/0/category", "FEES"))
                .quiet("employment, where it is paid", f -> f.answer("/plan/costs/0/category", "STAFF"));
        all.of(START_BEFORE_DECISION)
                .found("begun, where that needs a permission", f -> f.answer("/declarations/notStartedYet", false))
                .found("begun, where that is forbidden", f -> f.rule(
                                "earlyStartAllowed: false", "earlyStart: FORBIDDEN")
                        .answer("/declarations/notStartedYet", false))
                .found(
                        "to begin before anybody can have decided",
                        f -> f.period("2025-03-27", "2025-05-01"),
                        "planned",
                        "27. März 2025",
                        "28. März 2025")
                .found(
                        "said not to have begun, on a day that was over",
                        f -> f.period("2025-02-19", "2025-05-01"),
                        "past",
                        "19. Februar 2025",
                        "28. März 2025")
                .quiet("to begin on the day of the decision", f -> f.period("2025-03-28", "2025-05-01"))
                .quiet("to begin early, where that is allowed", f -> f.rule(
                                "earlyStartAllowed: false", "earlyStartAllowed: true")
                        .period("2025-03-27", "2025-05-01"))
                .quiet("begun with a permission", f -> {
                    f.earlyStartPermitted = true;
                    f.answer("/declarations/notStartedYet", false);
                })
                .quiet("begun, where that is allowed", f -> f.rule(
                                "earlyStartAllowed: false", "earlyStartAllowed: true")
                        .answer("/declarations/notStartedYet", false));
        all.of(DEADLINE_MISSED)
                .found(
                        "a day after the round",
                        f -> f.receivedOn = LocalDate.of(2025, 3, 8),
                        "8. März 2025",
                        "7. März 2025")
                .quiet("the round's last day", f -> f.receivedOn = LocalDate.of(2025, 3, 7));
        all.of(GRANT_PERIOD_EXCEEDED)
                .found("a day after the year", f -> f.yearBinds().period("2025-05-01", "2026-01-01"), "2025")
                .found("a day before the year", f -> f.yearBinds().period("2024-12-31", "2025-05-01"), "2025")
                .quiet("the whole year", f -> f.yearBinds().period("2025-01-01", "2025-12-31"))
                .quiet("another year, where the fund does not mind", f -> f.period("2025-05-01", "2026-01-01"));
        all.of(PERIOD_UNLIKELY)
                .found(
                        "a day beyond the next year",
                        f -> f.period("2025-05-01", "2027-01-01"),
                        "1. Mai 2025",
                        "1. Januar 2027",
                        "2025")
                .found(
                        "a day before the year before",
                        f -> f.period("2023-12-31", "2025-05-01"),
                        "31. Dezember 2023",
                        "1. Mai 2025",
                        "2025")
                .quiet("the year before to the next one", f -> f.period("2024-01-01", "2026-12-31"))
                .quiet("said already by the fund's own rule", f -> f.yearBinds().period("2025-05-01", "2027-01-01"));
        all.of(PEOPLE_UNLIKELY)
                .found("one refugee more than people", f -> f.answer("/project/refugeesReached", 301), "301", "300")
                .quiet("nobody but refugees", f -> f.answer("/project/refugeesReached", 300));
        all.of(DESCRIPTION_THIN)
                .found("nothing", f -> f.answer("/project/description", " "), "empty")
                .found("one word", f -> f.answer("/project/description", "Sommerfest"), "one-word")
                .quiet("two words", f -> f.answer("/project/description", "Sommer\nFest"))
                .quiet("a script without blanks", f -> f.answer("/project/description", "夏祭り"));
        all.of(NO_VOLUNTEERING)
                .found("nobody works unpaid", f -> f.answer("/project/volunteers", 0))
                .quiet("one person does", f -> f.answer("/project/volunteers", 1))
                .quiet("nobody must", f -> f.rule("volunteersRequired: true", "volunteersRequired: false")
                        .answer("/project/volunteers", 0));
        all.of(NO_ENCOUNTER)
                .found("no refugee is reached", f -> f.answer("/project/refugeesReached", 0))
                .quiet("one is", f -> f.answer("/project/refugeesReached", 1))
                .quiet("nobody must be", f -> f.rule("encounterRequired: true", "encounterRequired: false")
                        .answer("/project/refugeesReached", 0));
        all.of(CONDUCT_CERTIFICATE_NEEDED)
                .found("minors, no certificate", f -> f.answer("/project/minorsInvolved", true))
                .quiet("minors, a certificate seen", f -> {
                    f.certificateSeen = true;
                    f.answer("/project/minorsInvolved", true);
                })
                .quiet("no minors, no certificate", f -> f.answer("/project/minorsInvolved", false))
                .quiet("no certificate is asked for", f -> f.rule(
                                "conductCertificateForMinors: true", "conductCertificateForMinors: false")
                        .answer("/project/minorsInvolved", true));
        all.of(MISSING_SPONSOR_CONSENT)
                .found("asked", f -> f.sponsorState = SponsorState.ASKED, "ASKED")
                .found("refused", f -> f.sponsorState = SponsorState.REFUSED, "REFUSED")
                .quiet("consented", f -> f.sponsorState = SponsorState.CONSENTED)
                .quiet("not needed", f -> f.sponsorState = SponsorState.NOT_NEEDED);
        all.of(DETAILED_PROOF_DUTY)
                .found("not charitable", f -> f.detailedProof().answer("/initiative/charitable", false))
                .found("charitable unknown", f -> f.detailedProof().answer("/initiative/charitable", null))
                .quiet("charitable", f -> f.detailedProof().answer("/initiative/charitable", true))
                .quiet("a sponsor stands in", f -> f.detailedProof()
                        .answer("/initiative/charitable", false)
                        .answer("/sponsor", SPONSOR))
                .quiet("the fund does not mind", f -> f.answer("/initiative/charitable", false));
        all.of(IBAN_INVALID)
                .found("a wrong check digit", f -> f.iban = new Iban("DE49 9005 0050 7000 7000 13"), "0013")
                .quiet("the right one", f -> f.iban = new Iban("DE49 9005 0050 7000 7000 12"))
                .quiet("no account yet", f -> f.iban = null);
        all.of(ACCOUNT_OUTSIDE_SEPA)
                .found("Turkey", f -> f.iban = new Iban("TR33 0006 1005 1978 6457 8413 26"), "1326")
                .found(
                        "Albania, on the last day before it took part",
                        f -> f.albanian(LocalDate.of(2025, 10, 4)),
                        "8741")
                .quiet("Albania, on its first day", f -> f.albanian(LocalDate.of(2025, 10, 5)))
                .quiet("no account yet", f -> f.iban = null);
        all.of(ACCOUNT_OF_CITY)
                .found("a fund pays from it", f -> f.accountOfCity = true, "0012")
                .quiet("no fund does", f -> f.accountOfCity = false);
        all.of(NAME_UNPRINTABLE)
                .found("the group's name", f -> f.answer("/initiative/name", "\u6587\u5316"), "\u6587\u5316", "GROUP")
                .found("the contact's", f -> f.answer("/contact/name", "\u738b \u8273"), "\u738b \u8273", "CONTACT")
                .found("the project's", f -> f.answer("/project/title", "\u8336"), "\u8336", "PROJECT")
                .quiet("a script that letters have", f -> f.answer("/contact/name", "محمد"));
        all.of(ACCOUNT_HOLDER_DIFFERS)
                .found("somebody else", f -> f.answer("/account/holder", "Rolf Fremd"), "unknown")
                .found("the contact person", f -> f.answer("/account/holder", "Heiko Brüggemannsen"), "contact")
                .found(
                        "the person who stands in",
                        f -> f.answer("/responsiblePerson", Map.of("name", "Ada Beispiel"))
                                .answer("/account/holder", "Ada Beispiel"),
                        "person")
                .found(
                        "the contact person, where another one stands in",
                        f -> f.answer("/responsiblePerson", Map.of("name", "Ada Beispiel"))
                                .answer("/account/holder", "Heiko Brüggemannsen"),
                        "unknown")
                .found(
                        "the sponsor",
                        f -> f.answer("/sponsor", SPONSOR).answer("/account/holder", "Haus der Vereine"),
                        "sponsor")
                .found(
                        "the sponsor that agreed",
                        f -> {
                            f.answer("/sponsor", SPONSOR).answer("/account/holder", "Haus der Vereine");
                            f.sponsorState = SponsorState.CONSENTED;
                        },
                        "sponsor")
                .found(
                        "neither group nor sponsor",
                        f -> f.answer("/sponsor", SPONSOR).answer("/account/holder", "Haus der Vereinigten"),
                        "unknown")
                .quiet("money goes elsewhere", f -> {
                    f.answer("/account/holder", "Rolf Fremd");
                    f.iban = new Iban("DE46900100100004711001");
                })
                .quiet(
                        "the group in other capitals and blanks",
                        f -> f.answer("/account/holder", "kultur SCHEUNE e.V."))
                .quiet("no account yet", f -> f.answer("/account", null));
        all.of(DOUBLE_FUNDING)
                .found("not declared", f -> f.answer("/declarations/noDoubleFunding", false))
                .quiet("declared", f -> f.answer("/declarations/noDoubleFunding", true));
        all.of(DUTY_BENEFITS_NOT_CHECKED)
                .found("not declared", f -> f.answer("/declarations/dutyBenefitsChecked", false))
                .quiet("declared", f -> f.answer("/declarations/dutyBenefitsChecked", true));
        all.of(VAT_NET_COSTS)
                .found("input tax is deducted", f -> f.answer("/declarations/vatDeduction", true))
                .quiet("it is not", f -> f.answer("/declarations/vatDeduction", false));
        all.of(DECLARATION_MISSING)
                .found(
                        "nobody said whether it has begun",
                        f -> f.answer("/declarations/notStartedYet", null),
                        "Das Vorhaben hat noch nicht begonnen.",
                        "NOT_STARTED_YET")
                .found(
                        "nobody said whether others pay",
                        f -> f.answer("/declarations/noDoubleFunding", null),
                        "Niemand sonst bezahlt dieselben Kosten.",
                        "NO_DOUBLE_FUNDING")
                .found(
                        "nobody said whether others must pay",
                        f -> f.answer("/declarations/dutyBenefitsChecked", null),
                        "Geprüft ist, ob eine andere Stelle zahlen muss.",
                        "DUTY_BENEFITS_CHECKED")
                .found(
                        "nobody said anything of input tax",
                        f -> f.answer("/declarations/vatDeduction", null).answer("/amountRequested", "2000.00"),
                        "Ob die Gruppe Vorsteuer abziehen kann.",
                        "VAT_DEDUCTION")
                .quiet("the short form asks nothing of input tax", f -> f.answer("/declarations/vatDeduction", null))
                .quiet("all is said, be it with no", f -> f.answer("/declarations/vatDeduction", false))
                .quiet("it may begin anyway", f -> f.rule("earlyStartAllowed: false", "earlyStartAllowed: true")
                        .answer("/declarations/notStartedYet", null));
        all.of(FOLLOW_UP_APPLICATION)
                .found("builds on an earlier case", f -> f.followUpOf = EARLIER)
                .quiet("stands alone", f -> f.followUpOf = null);
        all.of(OPEN_PROOF_OF_USE)
                .found("one proof is overdue", f -> f.overdueProofs = List.of(EARLIER, LATER))
                .quiet("none is", f -> f.overdueProofs = List.of());
        all.of(DUPLICATE_APPLICATION)
                .found("the same came in before", f -> f.earlierTwin = EARLIER)
                .found("the same came in afterwards", f -> f.laterTwin = LATER)
                .quiet("nothing like it", f -> f.earlierTwin = null);
        return all.list.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachRuleFindsWhatItIsForAndNothingBesideIt(Example example) {
        var found = example.found();

        assertThat(found.keySet().contains(example.code())).isEqualTo(example.fires());
        if (example.fires()) {
            assertThat(Objects.requireNonNull(found.get(example.code())).arguments().stream()
                            .map(said -> said.replace('\u00a0', ' '))
                            .toList())
                    .isEqualTo(example.arguments());
        }
    }

    @Test
    void anApplicationThatIsInOrderHasNoFinding() {
        assertThat(findings(new Facts())).isEmpty();
    }

    @Test
    void everyFindingOfARuleHasAnExampleThatFiresAndOneThatJustDoesNot() {
        var byRules = EnumSet.complementOf(EnumSet.copyOf(JUDGED));

        assertThat(codes(true)).isEqualTo(byRules);
        assertThat(codes(false)).isEqualTo(byRules);
        assertThat(FundPolicies.ALL).hasSameSizeAs(byRules);
    }

    @Test
    void aFindingNamesTheCaseThatItIsAbout() {
        var facts = new Facts();
        facts.followUpOf = LATER;
        facts.overdueProofs = List.of(EARLIER, LATER);

        assertThat(Objects.requireNonNull(findings(facts).get(FOLLOW_UP_APPLICATION))
                        .relatedCase())
                .isEqualTo(LATER);
        assertThat(Objects.requireNonNull(findings(facts).get(OPEN_PROOF_OF_USE))
                        .relatedCase())
                .isEqualTo(EARLIER);
    }

    @Test
    void theEarlierTwinStandsInTheWayTheLaterOneIsOnlyNoted() {
        var facts = new Facts();
        facts.laterTwin = LATER;
        assertThat(findings(facts).get(DUPLICATE_APPLICATION))
                .extracting(NewFinding::relatedCase, NewFinding::consequence)
                .containsExactly(LATER, Consequence.NOTE);

        facts.earlierTwin = EARLIER;

        assertThat(findings(facts).get(DUPLICATE_APPLICATION))
                .extracting(NewFinding::relatedCase, NewFinding::consequence)
                .containsExactly(EARLIER, null);
    }

    private static Set<FindingCode> codes(boolean fires) {
        return examples()
                .filter(example -> example.fires() == fires)
                .map(Example::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
    }

    private static Map<FindingCode, NewFinding> findings(Facts facts) {
        var found = new LinkedHashMap<FindingCode, NewFinding>();
        FundPolicies.ALL.stream()
                .flatMap(policy -> policy.check(facts.facts()).stream())
                .forEach(finding -> found.put(finding.code(), finding));
        return found;
    }

    /** One application, and whether the rule finds it. */
    record Example(FindingCode code, boolean fires, String says, Consumer<Facts> change, List<String> arguments) {

        Map<FindingCode, NewFinding> found() {
            var facts = new Facts();
            change.accept(facts);
            return findings(facts);
        }

        @Override
        public String toString() {
            return code + (fires ? " finds: " : " leaves alone: ") + says;
        }
    }

    private static final class Examples {

        private final List<Example> list = new ArrayList<>();

        OfRule of(FindingCode code) {
            return new OfRule(code, list);
        }
    }

    private record OfRule(FindingCode code, List<Example> list) {

        OfRule found(String says, Consumer<Facts> change, String... arguments) {
            list.add(new Example(code, true, says, change, List.of(arguments)));
            return this;
        }

        OfRule quiet(String says, Consumer<Facts> change) {
            list.add(new Example(code, false, says, change, List.of()));
            return this;
        }
    }

    /** An application that is in order; an example changes one thing. */
    private static final class Facts {

        private static final Iban ACCOUNT = new Iban("DE49 9005 0050 7000 7000 12");

        private @Nullable Iban iban = ACCOUNT;
        private final ChangedAnswers answers = ChangedAnswers.of(ApplicationFixture.anApplication()
                .of("Kulturscheune e. V.")
                .account(new BankAccount("Kulturscheune e. V.", ACCOUNT, null)));
        private final List<String> rules = new ArrayList<>();
        private boolean accountOfCity;
        private LocalDate receivedOn = LocalDate.of(2025, 2, 20);
        private SponsorState sponsorState = SponsorState.NOT_NEEDED;
        private boolean certificateSeen;
        private boolean earlyStartPermitted;
        private @Nullable CaseNumber followUpOf;
        private List<CaseNumber> overdueProofs = List.of();
        private @Nullable CaseNumber earlierTwin;
        private @Nullable CaseNumber laterTwin;

        Facts answer(String place, @Nullable Object said) {
            answers.with(place, said);
            return this;
        }

        Facts period(String from, String to) {
            return answer("/project/period", Map.of("from", from, "to", to));
        }

        Facts rule(String written, String instead) {
            rules.add(written);
            rules.add(instead);
            return this;
        }

        Facts yearBinds() {
            return rule("withinFiscalYear: false", "withinFiscalYear: true");
        }

        Facts albanian(LocalDate received) {
            iban = new Iban("AL47 2121 1009 0000 0002 3569 8741");
            receivedOn = received;
            return this;
        }

        Facts detailedProof() {
            return rule("detailedProofUnlessCharitable: false", "detailedProofUnlessCharitable: true");
        }

        CaseFacts facts() {
            return new CaseFacts(
                    answers.answers(),
                    Optional.ofNullable(iban),
                    accountOfCity,
                    receivedOn,
                    sponsorState,
                    certificateSeen,
                    earlyStartPermitted,
                    Optional.ofNullable(followUpOf),
                    ChangedAnswers.ROUND,
                    RulesAsWritten.of(ApplicationFixture.BREMEN, rules.toArray(String[]::new)),
                    overdueProofs,
                    Optional.ofNullable(earlierTwin),
                    Optional.ofNullable(laterTwin));
        }
    }
}
