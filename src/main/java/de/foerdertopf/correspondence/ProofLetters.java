package de.foerdertopf.correspondence;


/** Writes the letters at the end of a case: hearing, revocation with repayment, and the closing letter with thanks. */
@Component
class ProofLetters {

    private static final Set<CounsellingChannel> CALLS = Set.of(CounsellingChannel.PHONE);

    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Notices notices;
    private final ProofsOfUse proofs;
    private final Payments payments;
    private final Applications applications;
    private final CounsellingSessions sessions;
    private final Funds funds;
    private final BaseRates baseRates;
    private final Reminders reminders;
    private final Messenger messenger;

    ProofLetters(
            Letterheads letterheads,
            IssueLetter issueLetter,
            Notices notices,
            ProofsOfUse proofs,
            Payments payments,
            Applications applications,
            CounsellingSessions sessions,
            Funds funds,
            BaseRates baseRates,
            Reminders reminders,
            Messenger messenger) {
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.notices = notices;
        this.proofs = proofs;
        this.payments = payments;
        this.applications = applications;
        this.sessions = sessions;
        this.funds = funds;
        this.baseRates = baseRates;
        this.reminders = reminders;
        this.messenger = messenger;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(HearingSent event) {
        var caseNumber = event.caseNumber();
        var parts = letterheads.reachable(caseNumber, event.by());
        var letter = new HearingLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                parts.recipient(),
                missing(caseNumber),
                payments.paidTotal(caseNumber),
                List.of(
                        "Hat das Projekt stattgefunden? Was haben Sie gemacht?",
                        "Wofür haben Sie das Geld ausgegeben? Haben Sie Quittungen?",
                        "Was hat Sie daran gehindert, uns den Bericht zu schicken?"),
                event.answerDueOn(),
                null,
                parts.law(),
                new Closing("Wir möchten eine gute Lösung finden.", parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.HEARING, letter, parts, event.by()));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(GrantRevoked event) {
        var caseNumber = event.caseNumber();
        var proof = proofs.find(caseNumber).orElseThrow();
        var parts = letterheads.reachable(caseNumber, event.by());
        var missing = missing(caseNumber);
        var interestFrom = missing.proof().dueOn().plusDays(1);
        var office = funds.require(applications.require(caseNumber).fund()).payingOffice();
        var letter = new RevocationLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                parts.recipient(),
                missing,
                provisionOnProof(caseNumber),
                new RevocationLetter.Hearing(
                        Objects.requireNonNull(proof.hearingOn()),
                        Objects.requireNonNull(proof.hearingDueOn()),
                        proof.hearingAnswer()),
                "Die Gruppe arbeitet ehrenamtlich, und eine Rückzahlung trifft sie hart.",
                Objects.requireNonNull(proof.discretionReason()),
                new InterestClaim(
                        missing.paidOn(),
                        interestFrom.isBefore(missing.paidOn()) ? missing.paidOn() : interestFrom,
                        Objects.requireNonNull(proof.interestWaiverReason()),
                        baseRates.between(interestFrom, parts.head().date())),
                new PaymentSlip(
                        office.debtorName(),
                        office.debtorIban(),
                        event.claim(),
                        caseNumber.value(),
                        event.payBackUntil()),
                null,
                parts.law(),
                parts.remedy(),
                new Closing("Rufen Sie uns an, auch jetzt noch.", parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.REVOCATION, letter, parts, event.by()));
    }

    /** Thanks, by letter where one can reach the recipient and a report was accepted; else by message. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(CaseClosed event) {
        var caseNumber = event.caseNumber();
        var proof = proofs.find(caseNumber).orElseThrow();
        var settlement = proof.settlement();
        var report = proof.report();
        var receivedOn = proof.receivedOn();
        var approval = notices.ofDecision(caseNumber).filter(notice -> notices.grantTerms(caseNumber).isPresent());
        var parts = letterheads.reachable(caseNumber, event.by());
        if (settlement == null
                || report == null
                || receivedOn == null
                || approval.isEmpty()
                || parts.channel() == NoticeChannel.HAND_OVER) {
            messenger.tellGroup(caseNumber, Message.of("case-closed", "case-closed"));
            return;
        }
        var application = applications.require(caseNumber);
        var fund = funds.require(application.fund());
        var years = funds.edition(application.edition()).rules().proof().retentionYears();
        var letter = new ClosureLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                approval.get().issuedOn(),
                receivedOn,
                !proof.isLate(),
                rows(application, report, proof.rejectedItems()),
                proof.rejectedItems().stream()
                        .map(item -> new ClosureLetter.Rejected(item.amount(), item.reason()))
                        .toList(),
                payments.paidTotal(caseNumber),
                leftover(settlement, event.closedOn()),
                receivedOn.plusYears(years),
                years,
                fund.authority().auditOffice(),
                fund.authority().website(),
                new Closing("Danke für Ihre Arbeit.", parts.writtenBy(), List.of()));
        issueLetter.issue(new IssueLetter.Command(caseNumber, NoticeType.CLOSURE, letter, parts, event.by()));
    }
}
