package de.foerdertopf.notice.letters;

import static de.foerdertopf.notice.letters.LetterFixtures.euros;

import de.foerdertopf.notice.letters.LetterHead.InformationRow;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters around and after an approval, of both model funds. */
public record LaterLetterFixtures(LetterFixtures base) {

    private static final LocalDate APPROVED = LocalDate.of(2025, 3, 14);
    private static final LocalDate PAID = LocalDate.of(2025, 4, 7);
    private static final List<PaidSum> AT_ONCE = List.of(new PaidSum(euros("2500"), PAID));
    private static final List<PaidSum> IN_PARTS =
            List.of(new PaidSum(euros("1500"), PAID), new PaidSum(euros("1000"), LocalDate.of(2026, 4, 24)));
    private static final NamedLetter APPROVAL = new NamedLetter("Bewilligungsbescheid", APPROVED);
    private static final RevocationLetter.Hearing HEARING = new RevocationLetter.Hearing(
            LocalDate.of(2026, 4, 20),
            LocalDate.of(2026, 5, 20),
            "Die Gruppe hat am 4. Mai 2026 angerufen. Sie bittet um Raten.");

    private LetterHead head(LocalDate date) {
        return base.head(date, new InformationRow("Bescheid vom", APPROVED));
    }

    private Recipient group() {
        return new Recipient(Recipient.Kind.GROUP, base.typed().group(), null);
    }

    private RemedyInstruction court() {
        return base.mannheim()
                ? new RemedyInstruction(
                        RemedyInstruction.Kind.CLAIM, "bei dem Verwaltungsgericht Karlsruhe", "Karlsruhe", 1)
                : new RemedyInstruction(RemedyInstruction.Kind.CLAIM, "bei dem Verwaltungsgericht Bremen", "Bremen", 1);
    }

    private PaymentSlip slip(Money amount) {
        return new PaymentSlip(
                base.masthead().authority(),
                new Iban("DE20902000000000000050"),
                amount,
                "9500.0014.2025",
                LocalDate.of(2026, 7, 31));
    }

    private static InterestClaim interest(@Nullable LocalDate from) {
        return new InterestClaim(
                PAID,
                from,
                "Die Gruppe hat den Grund selbst gesetzt. Deshalb verzichten wir nicht ganz.",
                List.of(new InterestClaim.BaseRate(
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)), new BigDecimal("1.27"))));
    }

    public EarlyStartLetter earlyStart() {
        return new EarlyStartLetter(
                head(LocalDate.of(2026, 2, 5)),
                base.matter(),
                base.opening(null),
                LocalDate.of(2026, 2, 10),
                "Die Halle ist nur im Februar frei. Wartet die Gruppe auf unsere Entscheidung, fällt das Projekt aus.",
                base.law(),
                base.remedy(),
                base.closing("Wir melden uns mit der Entscheidung."));
    }

    public ProvisionalApprovalLetter provisionalApproval() {
        return provisionalApproval(base.terms());
    }

    public ProvisionalApprovalLetter provisionalApproval(GrantTerms terms) {
        return new ProvisionalApprovalLetter(
                head(LocalDate.of(2025, 7, 18)),
                base.matter(),
                base.opening(null),
                terms,
                "Die Zusage der Stiftung über 200,00 € liegt noch nicht vor. Kommt sie, sinkt unser Zuschuss um diesen Betrag.",
                LocalDate.of(2025, 9, 30),
                base.law(),
                base.remedy(),
                base.closing("Wir wünschen Ihnen viel Freude mit Ihrem Projekt."));
    }

    public AmendmentLetter amendment() {
        return new AmendmentLetter(
                head(LocalDate.of(2025, 9, 2)),
                base.matter(),
                base.opening(null),
                APPROVAL,
                List.of(
                        AmendmentLetter.Change.of(
                                "Ende des Projekts", LocalDate.of(2025, 9, 6), LocalDate.of(2025, 10, 11)),
                        AmendmentLetter.Change.of(
                                "Nachweis bis", LocalDate.of(2025, 11, 6), LocalDate.of(2025, 12, 11))),
                LocalDate.of(2025, 8, 28),
                null,
                false,
                base.law(),
                base.remedy(),
                base.closing("Wir wünschen Ihnen weiter viel Freude."));
    }

    /** What people typed instead of days and sums. */
    public AmendmentLetter amendedInWords() {
        return new AmendmentLetter(
                head(LocalDate.of(2025, 9, 2)),
                base.matter(),
                base.opening(null),
                APPROVAL,
                List.of(
                        new AmendmentLetter.Change(
                                AmendmentLetter.Topic.COSTS.words(),
                                "Miete 300,00 € für " + base.typed().group(),
                                "Technik 300,00 € für " + base.typed().project()),
                        new AmendmentLetter.Change(
                                "Ort", "Marktplatz", base.typed().person())),
                LocalDate.of(2025, 8, 28),
                null,
                false,
                base.law(),
                base.remedy(),
                base.closing(null));
    }

    public AmendmentLetter settledForGood() {
        return new AmendmentLetter(
                head(LocalDate.of(2025, 9, 2)),
                base.matter(),
                base.opening(null),
                new NamedLetter("Vorläufiger Bewilligungsbescheid", APPROVED),
                List.of(AmendmentLetter.Change.of("Zuschuss", euros("1500"), euros("1300"))),
                null,
                "Die Stiftung zahlt 200,00 €. Um diesen Betrag ist die Lücke kleiner.",
                true,
                base.law(),
                base.remedy(),
                base.closing(null));
    }

    public ClaimHearingLetter withdrawalHearing() {
        return hearing(
                ClaimHearingLetter.About.WITHDRAWAL,
                "Im Antrag steht, dass kein anderes Geld für das Projekt da ist. Das Jugendamt hat uns am 2. April 2026 gesagt, dass es dieselben Ausgaben schon bezahlt hat.");
    }

    public ClaimHearingLetter repaymentHearing() {
        return hearing(
                ClaimHearingLetter.About.REPAYMENT,
                "Ihr Nachweis ist geprüft. 800,00 € haben Sie nicht gebraucht. Wir hatten Sie gebeten, das Geld bis zum 1. April 2026 zurückzuzahlen.");
    }

    /** All was spent, but a part of it on what does not count. */
    public ClaimHearingLetter repaymentHearingOfStruckCosts() {
        var usual = repaymentHearing();
        return new ClaimHearingLetter(
                usual.head(),
                usual.matter(),
                usual.opening(),
                usual.recipient(),
                usual.about(),
                usual.approval(),
                usual.paid(),
                usual.paidOn(),
                usual.payments(),
                null,
                null,
                "Ihr Nachweis ist geprüft.",
                List.of(new ClaimHearingLetter.Struck("Bier", euros("800"), "Alkohol bezahlen wir nicht.")),
                usual.intended(),
                usual.questions(),
                usual.answerDueOn(),
                usual.law(),
                usual.closing());
    }

    /** Paid in two parts, a third is held meanwhile. */
    public ClaimHearingLetter withdrawalHearingInParts() {
        var usual = withdrawalHearing();
        return new ClaimHearingLetter(
                usual.head(),
                usual.matter(),
                usual.opening(),
                usual.recipient(),
                usual.about(),
                usual.approval(),
                usual.paid(),
                IN_PARTS.get(1).on(),
                IN_PARTS,
                euros("500"),
                null,
                usual.facts(),
                usual.struck(),
                usual.intended(),
                usual.questions(),
                usual.answerDueOn(),
                usual.law(),
                usual.closing());
    }

    /** What is not paid yet lies at the cash office. */
    ClaimHearingLetter withPaymentUnderWay(ClaimHearingLetter usual) {
        return new ClaimHearingLetter(
                usual.head(),
                usual.matter(),
                usual.opening(),
                usual.recipient(),
                usual.about(),
                usual.approval(),
                usual.paid(),
                usual.paidOn(),
                usual.payments(),
                usual.unpaid(),
                usual.unpaid(),
                usual.facts(),
                usual.struck(),
                usual.intended(),
                usual.questions(),
                usual.answerDueOn(),
                usual.law(),
                usual.closing());
    }

    public ClaimHearingLetter withdrawalHearingBeforePayment() {
        var usual = withdrawalHearing();
        return new ClaimHearingLetter(
                usual.head(),
                usual.matter(),
                usual.opening(),
                usual.recipient(),
                usual.about(),
                usual.approval(),
                Money.ZERO,
                null,
                List.of(),
                euros("2500"),
                null,
                usual.facts(),
                List.of(),
                Money.ZERO,
                usual.questions(),
                usual.answerDueOn(),
                usual.law(),
                usual.closing());
    }

    private ClaimHearingLetter hearing(ClaimHearingLetter.About about, String facts) {
        return new ClaimHearingLetter(
                head(LocalDate.of(2026, 4, 20)),
                base.matter(),
                base.opening(null),
                group(),
                about,
                APPROVAL,
                euros("2500"),
                PAID,
                AT_ONCE,
                null,
                null,
                facts,
                List.of(),
                euros("800"),
                List.of("Stimmt das so?"),
                LocalDate.of(2026, 5, 20),
                base.law(),
                base.closing("Wir möchten eine gute Lösung finden."));
    }

    public WithdrawalLetter withdrawal() {
        return withdrawal(euros("2500"), LocalDate.of(2026, 1, 1), HEARING);
    }

    public WithdrawalLetter withdrawal(
            Money claimed, @Nullable LocalDate interestFrom, RevocationLetter.Hearing hearing) {
        return new WithdrawalLetter(
                head(LocalDate.of(2026, 6, 15)),
                base.matter(),
                base.opening(null),
                group(),
                APPROVAL,
                euros("2500"),
                PAID,
                AT_ONCE,
                null,
                null,
                null,
                "Im Antrag steht, dass kein anderes Geld für das Projekt da ist. Das stimmt nicht: Das Jugendamt hat dieselben Ausgaben bezahlt.",
                LocalDate.of(2026, 4, 2),
                hearing,
                "Die Gruppe arbeitet ehrenamtlich. Sie wollte niemanden täuschen.",
                "Ein zweites Mal hätten wir dieselben Ausgaben nicht bezahlt. Ein milderes Mittel gibt es nicht.",
                interest(interestFrom),
                slip(claimed),
                base.law(),
                base.remedy(),
                base.closing("Rufen Sie uns an, auch jetzt noch."));
    }

    /** Paid in two parts, the second after the hearing; a third is never paid. */
    public WithdrawalLetter withdrawalInParts() {
        var usual = withdrawal();
        return new WithdrawalLetter(
                usual.head(),
                usual.matter(),
                usual.opening(),
                usual.recipient(),
                usual.approval(),
                usual.paid(),
                IN_PARTS.get(1).on(),
                IN_PARTS,
                euros("500"),
                IN_PARTS.get(1).amount(),
                usual.paid().minus(euros("1700")),
                usual.facts(),
                usual.knownOn(),
                usual.hearing(),
                usual.discretionFor(),
                usual.discretionAgainst(),
                usual.interest(),
                slip(euros("1700")),
                usual.law(),
                usual.remedy(),
                usual.closing());
    }

    public WithdrawalLetter withdrawalBeforePayment() {
        var usual = withdrawal();
        return new WithdrawalLetter(
                usual.head(),
                usual.matter(),
                usual.opening(),
                usual.recipient(),
                usual.approval(),
                Money.ZERO,
                null,
                List.of(),
                euros("2500"),
                null,
                null,
                usual.facts(),
                usual.knownOn(),
                usual.hearing(),
                usual.discretionFor(),
                usual.discretionAgainst(),
                null,
                null,
                usual.law(),
                usual.remedy(),
                usual.closing());
    }

    public RepaymentLetter repayment() {
        return repayment(
                base.mannheim() ? RepaymentLetter.Basis.CONDITION : RepaymentLetter.Basis.PARTIAL_REVOCATION, HEARING);
    }

    public RepaymentLetter repayment(RepaymentLetter.Basis basis, RevocationLetter.Hearing hearing) {
        return new RepaymentLetter(
                head(LocalDate.of(2026, 6, 15)),
                base.matter(),
                base.opening(null),
                group(),
                APPROVAL,
                euros("2500"),
                PAID,
                AT_ONCE,
                LocalDate.of(2026, 2, 20),
                euros("1700"),
                basis,
                4,
                LocalDate.of(2026, 4, 1),
                hearing,
                "Die Gruppe arbeitet ehrenamtlich, und das Geld ist ausgegeben.",
                "Das Geld war für das Projekt bestimmt. Andere Gruppen warten darauf.",
                interest(null),
                slip(euros("800")),
                base.law(),
                base.remedy(),
                base.closing(null));
    }

    public InterestLetter interest() {
        return interest(PAID, LocalDate.of(2026, 4, 1));
    }

    public InterestLetter interest(LocalDate effectiveFrom, LocalDate from) {
        var rows = List.of(
                new InterestClaim.Row(
                        new DateRange(from, LocalDate.of(2026, 6, 30)), new BigDecimal("1.27"), euros("2500")),
                new InterestClaim.Row(
                        new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)),
                        new BigDecimal("1.27"),
                        euros("1500")));
        var sum = rows.get(0).interest().plus(rows.get(1).interest());
        return new InterestLetter(
                head(LocalDate.of(2026, 8, 10)),
                base.matter(),
                base.opening(null),
                group(),
                new NamedLetter("Widerrufs- und Erstattungsbescheid", LocalDate.of(2026, 6, 15)),
                euros("2500"),
                effectiveFrom,
                from,
                LocalDate.of(2026, 8, 1),
                rows,
                HEARING,
                "Einen Grund, den die Gruppe nicht zu vertreten hat, gibt es nicht. Bis zum 31. März 2026 durfte sie das Geld haben.",
                slip(sum),
                base.law(),
                base.remedy(),
                base.closing(null));
    }

    public InterestWaiverLetter interestWaiver() {
        return new InterestWaiverLetter(
                head(LocalDate.of(2026, 8, 10)),
                base.matter(),
                base.opening(null),
                new NamedLetter("Widerrufs- und Erstattungsbescheid", LocalDate.of(2026, 6, 15)),
                euros("2500"),
                LocalDate.of(2026, 8, 1),
                "Die Leiterin war lange krank. Die Gruppe hat rechtzeitig gezahlt.",
                base.law(),
                base.closing("Alles Gute für Ihre Arbeit."));
    }

    public ObjectionDecisionLetter objectionDecision() {
        return objectionDecision(
                true,
                false,
                RaisedObjection.Outcome.REJECTED.costs(),
                "Wir haben die Unterlagen am 3. Juni 2026 noch einmal angesehen.");
    }

    public ObjectionDecisionLetter objectionDecision(
            boolean inTime, boolean partly, ObjectionCosts costs, String facts) {
        return objectionDecision("Ablehnungsbescheid", inTime, partly, null, null, costs, facts);
    }

    private ObjectionDecisionLetter interestStaysDue() {
        return objectionDecision(
                "Zinsbescheid",
                true,
                false,
                null,
                new ObjectionDecisionLetter.StillDue(euros("12"), LocalDate.of(2026, 7, 15)),
                RaisedObjection.Outcome.REJECTED.costs(),
                "");
    }

    private ObjectionDecisionLetter loweredClaim(String stays, String repaid) {
        return objectionDecision(
                "Widerrufs- und Erstattungsbescheid",
                true,
                true,
                new ObjectionDecisionLetter.Lowered(euros(stays), euros(repaid), LocalDate.of(2026, 8, 1)),
                null,
                RaisedObjection.Outcome.PARTLY_UPHELD.costs(),
                "");
    }

    private ObjectionDecisionLetter objectionDecision(
            String contested,
            boolean inTime,
            boolean partly,
            ObjectionDecisionLetter.@Nullable Lowered lowered,
            ObjectionDecisionLetter.@Nullable StillDue due,
            ObjectionCosts costs,
            String facts) {
        return new ObjectionDecisionLetter(
                head(LocalDate.of(2026, 6, 15)),
                base.matter(),
                base.opening(null),
                new NamedLetter(contested, APPROVED),
                LocalDate.of(2025, 4, 2),
                inTime,
                partly,
                lowered,
                due,
                facts,
                "Der Plan enthält weiter eine bezahlte Stelle. Der Fonds bezahlt keine Stellen. Eine Ausnahme haben wir geprüft.",
                costs,
                base.law(),
                court(),
                base.closing(null));
    }

    public RemedyDecisionLetter remedyDecision() {
        return remedyDecision(true, "Sie haben den Plan am 3. Juni 2026 geändert.");
    }

    public RemedyDecisionLetter remedyDecision(boolean anew, String facts) {
        return new RemedyDecisionLetter(
                head(LocalDate.of(2026, 6, 15)),
                base.matter(),
                base.opening(null),
                new NamedLetter("Ablehnungsbescheid", APPROVED),
                LocalDate.of(2025, 4, 2),
                anew,
                anew ? null : new RemedyDecisionLetter.Back(Money.ofEuros(200), false),
                facts,
                "Ohne die bezahlte Stelle passt das Projekt zum Fonds.",
                new ObjectionCosts(ObjectionCosts.Bearer.AUTHORITY, ObjectionCosts.Lawyer.NOT_NEEDED),
                base.law(),
                court(),
                base.closing(null));
    }

    public InterimMessageLetter interimMessage() {
        return interimMessage(LocalDate.of(2026, 4, 30), "fonds.example.org/antrag/stand");
    }

    public InterimMessageLetter interimMessage(@Nullable LocalDate nextOn, @Nullable String statusUrl) {
        return new InterimMessageLetter(
                head(LocalDate.of(2026, 3, 20)),
                base.matter(),
                base.opening(null),
                "Die Sitzung des Beirats ist ausgefallen. Sie wird nachgeholt.",
                nextOn,
                statusUrl,
                base.law(),
                base.closing(null));
    }

    public CorrectionLetter correction() {
        return correction(true);
    }

    public CorrectionLetter correction(boolean ofNotice) {
        return new CorrectionLetter(
                head(LocalDate.of(2025, 3, 20)),
                base.matter(),
                base.opening(null),
                APPROVAL,
                ofNotice,
                "Projekt am 31. September 2025",
                "Projekt am 30. September 2025",
                base.law(),
                base.closing("Entschuldigen Sie bitte."));
    }

    /** Each kind once. */
    public List<Letter> all() {
        return List.of(
                earlyStart(),
                provisionalApproval(),
                amendment(),
                withdrawalHearing(),
                withdrawal(),
                repayment(),
                interest(),
                interestWaiver(),
                objectionDecision(),
                remedyDecision(),
                interimMessage(),
                correction());
    }

    /** The same kinds with everything left out or turned round that may be. */
    public List<Letter> variants() {
        var unanswered = new RevocationLetter.Hearing(HEARING.sentOn(), HEARING.answerDueOn(), null);
        return List.of(
                settledForGood(),
                repaymentHearing(),
                withdrawalHearingInParts(),
                withdrawalHearingBeforePayment(),
                withPaymentUnderWay(withdrawalHearingInParts()),
                withPaymentUnderWay(withdrawalHearingBeforePayment()),
                withdrawalInParts(),
                withdrawalBeforePayment(),
                withdrawal(euros("800"), null, unanswered),
                repayment(RepaymentLetter.Basis.CONDITION, unanswered),
                repayment(RepaymentLetter.Basis.PARTIAL_REVOCATION, unanswered),
                interest(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1)),
                objectionDecision(false, false, RaisedObjection.Outcome.REJECTED.costs(), ""),
                objectionDecision(
                        true,
                        true,
                        new ObjectionCosts(ObjectionCosts.Bearer.HALF_EACH, ObjectionCosts.Lawyer.NEEDED),
                        ""),
                loweredClaim("200", "0"),
                loweredClaim("200", "50"),
                loweredClaim("200", "300"),
                interestStaysDue(),
                remedyDecision(false, ""),
                interimMessage(null, null),
                correction(false));
    }
}
