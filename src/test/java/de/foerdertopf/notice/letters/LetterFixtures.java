package de.foerdertopf.notice.letters;

import de.foerdertopf.notice.letters.LetterHead.InformationRow;
import de.foerdertopf.notice.letters.Payment.Account;
import de.foerdertopf.notice.letters.Payment.Instalment;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters of both model funds, valid by default; what people typed is the one thing that tests change. */
public record LetterFixtures(House house, Typed typed) {

    /** Which fund's letterhead. */
    public enum House {
        MANNHEIM,
        BREMEN
    }

    /** What came from outside; the group that applied where a sponsor reads. */
    public record Typed(
            String group,
            String person,
            String project,
            @Nullable String appliedBy) {

        public Typed(String group, String person, String project) {
            this(group, person, project, null);
        }
    }

    public static final Typed PLAIN =
            new Typed("Kulturscheune Blumenthal Nord e. V.", "Heiko Brüggemannsen", "Fest der hundert Stühle");

    public static final Typed SPONSORED =
            new Typed("Bürgerhilfe e. V.", "Heiko Brüggemannsen", "Fest der hundert Stühle", "Elternrunde");

    public static final List<Typed> EDGES = List.of(
            new Typed(
                    "Interkultureller Freundes- und Förderkreis der Flüchtlingsunterkunft an der Alten Ziegelei Sandhofen-Scharhof und Umgebung gemeinnütziger Verein e. V.",
                    "Dr. Wilhelmine-Charlotte von und zu Schwanenberg-Hohenlohe-Langenburg",
                    "Gemeinsam kochen, gemeinsam essen, gemeinsam reden: ein ganzes Jahr mit allen Nachbarinnen und Nachbarn aus vierundzwanzig Ländern"),
            new Typed("Łukasz Žáková Ğ ẞ", "محمد", "Зустріч Олександра & Łukasz"),
            new Typed(
                    "<script>alert('x')</script> 🎉 👩‍👩‍👧",
                    "{{x}} {{{y}}} 😀",
                    "=cmd|' /C calc'!A0 {{terms.amount}} 中文"),
            new Typed("W".repeat(300), "a".repeat(300), "ß".repeat(300)));

    public boolean mannheim() {
        return house == House.MANNHEIM;
    }

    public CaseNumber number() {
        return new CaseNumber(mannheim() ? "FFM-2026-0005" : "SFHB-2025-0203");
    }

    public Masthead masthead() {
        return mannheim()
                ? new Masthead(
                        "Stadt Mannheim",
                        List.of("Fachbereich Arbeit und Soziales", "Flüchtlingsfonds"),
                        Accent.PFLAUME,
                        "M")
                : new Masthead(
                        "Freie Hansestadt Bremen",
                        List.of("Die Senatorin für Soziales", "Referat Integrationspolitik · Stadtteilfonds"),
                        Accent.MOOS,
                        "B");
    }

    public LetterHead head(LocalDate date, InformationRow row) {
        var contact = new ContactPerson("Jutta Weidenbach", "0621 000-4711", "fonds@example.org", "2.14");
        return new LetterHead(
                masthead(),
                mannheim()
                        ? "Stadt Mannheim · Musterstraße 1 · 68159 Mannheim"
                        : "Die Senatorin für Soziales · Beispielweg 2 · 28195 Bremen",
                List.of(typed.group(), typed.person(), "Marktstraße 7", "28779 Bremen"),
                List.of(row),
                contact,
                "Brief",
                number(),
                date,
                mannheim()
                        ? List.of("Stadt Mannheim", "Fachbereich Arbeit und Soziales", "Musterstraße 1, 68159 Mannheim")
                        : List.of(
                                "Die Senatorin für Soziales",
                                "Referat Integrationspolitik",
                                "Beispielweg 2, 28195 Bremen"),
                List.of("0621 000-0", "fonds@example.org", "fonds.example.org"));
    }

    public Matter matter() {
        return mannheim()
                ? new Matter(
                        "Flüchtlingsfonds Mannheim",
                        "dem Flüchtlingsfonds Mannheim",
                        typed.project(),
                        LocalDate.of(2026, 1, 29),
                        typed.appliedBy())
                : new Matter(
                        "Stadtteilfonds Bremen",
                        "dem Stadtteilfonds Bremen",
                        typed.project(),
                        LocalDate.of(2025, 6, 20),
                        typed.appliedBy());
    }

    public Opening opening(@Nullable String words) {
        return new Opening(typed.person(), words);
    }

    public Closing closing(@Nullable String wish, String... enclosures) {
        return new Closing(wish, "Dr. Renate Oelschläger", List.of(enclosures));
    }

    public Law law() {
        return mannheim()
                ? new Law("LVwVfG", "die Regeln des Flüchtlingsfonds Mannheim und der Haushalt der Stadt")
                : new Law("BremVwVfG", "die Regeln des Stadtteilfonds Bremen und § 44 der Landeshaushaltsordnung");
    }

    public RemedyInstruction remedy() {
        return mannheim()
                ? new RemedyInstruction(
                        RemedyInstruction.Kind.OBJECTION,
                        "bei der Stadt Mannheim, Fachbereich Arbeit und Soziales",
                        "Mannheim",
                        1)
                : new RemedyInstruction(RemedyInstruction.Kind.CLAIM, "bei dem Verwaltungsgericht Bremen", "Bremen", 1);
    }

    public Recipient recipient() {
        return new Recipient(Recipient.Kind.ASSOCIATION, typed.group(), null);
    }

    public static Money euros(String sum) {
        return Money.of(new BigDecimal(sum));
    }

    public List<Provision> provisions() {
        var list = new ArrayList<Provision>();
        list.add(obligation(
                1,
                "Sparsam.",
                "Gehen Sie sparsam mit dem Geld um. Zwischen den Ausgaben im Plan dürfen Sie frei umschichten."));
        list.add(obligation(2, "Nicht doppelt.", "Lassen Sie sich dieselben Ausgaben nicht ein zweites Mal bezahlen."));
        list.add(
                obligation(
                        3,
                        "Änderungen.",
                        "Sagen Sie uns unverzüglich Bescheid, wenn das Projekt ausfällt, sich Zweck oder Termin ändern, weiteres Geld dazukommt oder sich Konto oder Vertretung ändern."));
        list.add(
                new Provision(
                        4,
                        mannheim() ? Provision.Kind.CONDITION : Provision.Kind.OBLIGATION,
                        "Geld übrig.",
                        "Fällt das Projekt aus oder sind die zuwendungsfähigen Ausgaben kleiner als der Zuschuss, zahlen Sie das nicht verbrauchte Geld zurück."));
        list.add(
                obligation(
                        5,
                        "Nachweis.",
                        "Schicken Sie uns bis zum 6. November 2025 einen Bericht (eine Seite genügt) und eine Übersicht der Einnahmen und Ausgaben. Belege legen Sie nicht bei."));
        list.add(
                obligation(
                        6,
                        "Belege.",
                        "Bewahren Sie die Belege nach Abgabe des Nachweises fünf Jahre auf. Wir und der Rechnungshof dürfen sie ansehen."));
        list.add(obligation(
                7,
                "Öffentlichkeit.",
                "Schreiben Sie auf Plakate und Einladungen: „Gefördert aus dem Stadtteilfonds Bremen“."));
        return list;
    }

    private static Provision obligation(int number, String lead, String text) {
        return new Provision(number, Provision.Kind.OBLIGATION, lead, text);
    }

    public Plan plan() {
        return new Plan(
                List.of(
                        Plan.Line.unchanged("Miete Bühne und Anlage", euros("620")),
                        Plan.Line.unchanged("Zutaten für acht Küchen", euros("560")),
                        Plan.Line.unchanged("Veranstalterversicherung", euros("240")),
                        Plan.Line.unchanged("Plakate und Lose", euros("180")),
                        Plan.Line.unchanged("Musikgruppen, Fahrgeld pauschal", euros("150"))),
                List.of(Plan.Line.unchanged("Eigenes Geld (Scheunenkasse)", euros("250"))));
    }

    public Plan cutPlan() {
        return new Plan(
                List.of(
                        Plan.Line.unchanged("Holz, Erde, Folie für 20 Hochbeete", euros("2980.01")),
                        Plan.Line.unchanged("Gerätehütte", euros("1390")),
                        Plan.Line.unchanged("Werkzeug und Gießkannen", euros("720")),
                        Plan.Line.unchanged("Saatgut, Setzlinge", euros("310")),
                        Plan.Line.unchanged("Erntefest", euros("250"))),
                List.of(
                        new Plan.Line("Eigenes Geld (Vereinsmittel)", euros("450"), euros("450.01")),
                        Plan.Line.unchanged("Spende Baumschule", euros("200"))));
    }

    public Payment payment() {
        return new Payment(
                Payment.Mode.IN_ADVANCE,
                List.of(new Instalment(1, euros("1500"), LocalDate.of(2025, 7, 28), null)),
                false,
                false,
                new Account(null, "7531"));
    }

    public GrantTerms terms() {
        return new GrantTerms(
                recipient(),
                euros("1500"),
                new DateRange(LocalDate.of(2025, 9, 6), LocalDate.of(2025, 9, 6)),
                "Marktplatz Blumenthal",
                new DateRange(LocalDate.of(2025, 7, 18), LocalDate.of(2025, 9, 6)),
                new Financing(Financing.Type.FIXED, null),
                plan(),
                payment(),
                new ProofDuty(LocalDate.of(2025, 11, 6), ProofDuty.Mode.SIMPLE),
                provisions(),
                false,
                false);
    }

    public ApprovalLetter approval() {
        return approval(terms());
    }

    public ApprovalLetter approval(GrantTerms terms) {
        return new ApprovalLetter(
                head(LocalDate.of(2025, 7, 18), new InformationRow("Ihr Antrag vom", matter().submittedOn())),
                matter(),
                opening(
                        "Sie stellen eine lange Tafel auf den Marktplatz, und alle bringen ihren Stuhl mit. Wir freuen uns, dass wir dabei helfen können."),
                terms,
                law(),
                remedy(),
                closing(
                        "Wir wünschen Ihnen hundert gute Gespräche.",
                        "Vordruck für den Verwendungsnachweis",
                        "Lesehilfe"));
    }

    public PartialApprovalLetter partialApproval() {
        var terms = new GrantTerms(
                recipient(),
                euros("5000"),
                new DateRange(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 10, 30)),
                "Sandhofen",
                new DateRange(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 12, 31)),
                new Financing(Financing.Type.DEFICIT, null),
                cutPlan(),
                payment(),
                new ProofDuty(LocalDate.of(2027, 3, 31), ProofDuty.Mode.RECEIPT_LIST),
                provisions(),
                false,
                false);
        var refusal = new PartialRefusal(
                euros("5000.01"),
                "Der Antrag ist vollständig und rechtzeitig eingegangen. Wir haben das Gelände am 13. Januar 2026 gemeinsam angesehen.",
                euros("5000"),
                "Regeln des Flüchtlingsfonds, Höchstbetrag",
                List.of(),
                "Der Höchstbetrag sorgt dafür, dass das Geld für viele Projekte reicht.",
                "Wir haben geprüft, ob wir eine Ausnahme machen können. Dagegen spricht, dass wir die Grenze in allen Fällen anwenden. Für eine Ausnahme gibt es hier keinen besonderen Grund: Das Projekt ist gesichert, denn der Verein kann den Cent selbst tragen.",
                "Das Projekt entspricht den Zielen des Fonds. Rund 110 Menschen machen mit, etwa die Hälfte ist nach Mannheim geflüchtet. Die Arbeit leisten zwanzig Freiwillige.");
        return partialApproval(terms, refusal);
    }

    public PartialApprovalLetter partialApproval(GrantTerms terms, PartialRefusal refusal) {
        return new PartialApprovalLetter(
                head(LocalDate.of(2026, 3, 13), new InformationRow("Ihr Antrag vom", matter().submittedOn())),
                matter(),
                opening(
                        "zwanzig Hochbeete, ein Gießtreff am Freitag und ein Erntefest im Juli: Ihr Garten bringt alte und neue Nachbarn zusammen."),
                terms,
                refusal,
                law(),
                remedy(),
                closing(
                        "Wir wünschen Ihnen eine gute erste Ernte.",
                        "Vordruck für den Verwendungsnachweis",
                        "Lesehilfe"));
    }

    public RejectionLetter rejection() {
        return new RejectionLetter(
                head(LocalDate.of(2025, 3, 14), new InformationRow("Ihr Antrag vom", matter().submittedOn())),
                matter(),
                opening(null),
                euros("3800"),
                euros("4300"),
                euros("500"),
                "Zehn Freiwillige sollen von April bis Dezember 2025 Familien bei der Wohnungssuche begleiten. Davon sind 3.150,00 € für einen Minijob vorgesehen, der die Einsätze koordiniert.",
                List.of(new RejectionLetter.Ground(
                        RejectionLetter.Ground.Kind.PAID_STAFF,
                        "Der Kostenplan enthält Ausgaben für bezahltes Personal. Der Fonds fördert nur ehrenamtliche Arbeit; bezahltes Personal ist ausgeschlossen, auch anteilig.",
                        null)),
                "Für Ihr Projekt spricht viel: Fünfzehn Familien sollen eine Wohnung finden. Gegen eine Förderung spricht, dass die Stelle fast drei Viertel der Ausgaben ausmacht. Die Regel gilt für alle Antragstellenden.\nWir haben auch eine kleinere Förderung geprüft. Ohne die Stelle blieben 1.150,00 € für Faltblatt, Fahrkarten und Mappen. Sie haben uns gesagt, dass das Projekt ohne die Koordination nicht stattfinden kann.",
                "Dass das Konto auf den Verband lautet, spielte für die Entscheidung keine Rolle.",
                new DateRange(LocalDate.of(2025, 5, 5), LocalDate.of(2025, 6, 30)),
                List.of(
                        "Bezahlte Koordination: Über das Landesprogramm haben wir am 18. Februar 2025 gesprochen. Wir schicken Ihnen die Hinweise gern noch einmal."),
                law(),
                remedy(),
                closing("Danke für Ihr Engagement."),
                null);
    }

    public AcknowledgementLetter acknowledgement() {
        return new AcknowledgementLetter(
                head(LocalDate.of(2026, 1, 29), new InformationRow("Ihr Antrag vom", matter().submittedOn())),
                matter(),
                opening(null),
                new DateRange(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 10, 30)),
                euros("5000.01"),
                euros("5650.01"),
                LocalDate.of(2026, 2, 3),
                LocalDate.of(2026, 3, 13),
                List.of("Nutzungsvereinbarung Fläche", "zwei Angebote für die Hochbeete"),
                "3f9a 22c1 70be",
                List.of(
                        "Der Fonds zahlt höchstens 5.000,00 €. Sie haben einen Cent mehr beantragt. Dafür müssen Sie nichts tun."),
                "fonds.example.org/antrag/stand",
                closing(null, "Datenschutzhinweise"));
    }

    public RequestForInformationLetter requestForInformation() {
        return new RequestForInformationLetter(
                head(LocalDate.of(2026, 6, 19), new InformationRow("Ihr Antrag vom", matter().submittedOn())),
                matter(),
                opening(null),
                List.of(
                        new RequestForInformationLetter.Gap(
                                "die IBAN",
                                "Die Prüfziffer der IBAN mit den letzten vier Ziffern 4455 passt nicht. Vielleicht ist eine Ziffer vertauscht.",
                                "Bitte schreiben Sie die IBAN vom Kontoauszug ab. Das Konto lautet auf „Elternrunde Kornweide“: Stimmt das so?"),
                        new RequestForInformationLetter.Gap(
                                "die Brötchenspende im Plan",
                                "Die Brötchenspende (50,00 €) steht bei den Einnahmen, aber nicht bei den Ausgaben.",
                                "Dürfen wir sie auch bei den Ausgaben eintragen, als Spende ohne Geld? Dann steht auf beiden Seiten 500,00 €.")),
                LocalDate.of(2026, 7, 3),
                true,
                "fonds.example.org/antrag/stand",
                closing("Danke für Ihre Mühe."));
    }

    public MissingProof missing() {
        return new MissingProof(
                LocalDate.of(2025, 3, 14),
                euros("2500"),
                LocalDate.of(2025, 4, 7),
                List.of(new PaidSum(euros("2500"), LocalDate.of(2025, 4, 7))),
                new ProofDuty(LocalDate.of(2026, 3, 31), ProofDuty.Mode.RECEIPTS),
                List.of(LocalDate.of(2026, 4, 14), LocalDate.of(2026, 5, 12)),
                List.of(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 6, 2)));
    }

    public HearingLetter hearing() {
        return new HearingLetter(
                head(LocalDate.of(2026, 7, 6), new InformationRow("Bescheid vom", LocalDate.of(2025, 3, 14))),
                matter(),
                opening(null),
                new Recipient(Recipient.Kind.GROUP, typed.group(), null),
                missing(),
                euros("2500"),
                List.of("Haben Sie die acht Djemben gekauft? Wo sind sie jetzt?", "Haben Sie die Raummiete bezahlt?"),
                LocalDate.of(2026, 8, 7),
                "Französisch",
                law(),
                closing(
                        "Wir möchten eine gute Lösung finden.",
                        "Antwortbogen",
                        "Vordruck für den Verwendungsnachweis"));
    }

    public RevocationLetter revocation() {
        return revocation(euros("2500"), LocalDate.of(2026, 4, 1));
    }

    public RevocationLetter revocation(Money claimed, @Nullable LocalDate interestFrom) {
        return new RevocationLetter(
                head(LocalDate.of(2026, 8, 31), new InformationRow("Unser Schreiben", LocalDate.of(2026, 7, 6))),
                matter(),
                opening(null),
                new Recipient(Recipient.Kind.GROUP, typed.group(), null),
                missing(),
                5,
                new RevocationLetter.Hearing(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 8, 7), null),
                "Die Gruppe ist klein und arbeitet ehrenamtlich. Es ist gut möglich, dass Trommelabende stattgefunden haben. Eine Rückzahlung trifft neun Menschen.",
                "Öffentliches Geld muss nachweisbar für seinen Zweck ausgegeben werden. Ohne jede Angabe können wir das nicht einmal für einen Teil feststellen. Ein Teilwiderruf scheidet deshalb aus. Eine weitere Frist haben wir erwogen; nach den Erinnerungen, zwei Anrufen und der Anhörung versprach sie keinen Erfolg.",
                new InterestClaim(
                        LocalDate.of(2025, 4, 7),
                        interestFrom,
                        "Bis zum 31. März 2026 durfte die Gruppe das Geld haben, und der Nachweis war noch nicht fällig. Seitdem fehlt der Nachweis. Ein Grund, den die Gruppe nicht zu vertreten hat, ist uns nicht bekannt. Gab es einen solchen Grund, zum Beispiel Krankheit, sagen Sie es uns. Wir prüfen den Verzicht dann neu.",
                        List.of(new InterestClaim.BaseRate(
                                new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                                new BigDecimal("1.27")))),
                new PaymentSlip(
                        masthead().authority(),
                        new Iban("DE20902000000000000050"),
                        claimed,
                        "9500.0014.2025",
                        LocalDate.of(2026, 10, 15)),
                "Französisch",
                law(),
                remedy(),
                closing(
                        "Rufen Sie uns an, auch jetzt noch.",
                        "Vordruck für den Verwendungsnachweis",
                        "Antrag auf Raten"));
    }

    public ClosureLetter closure() {
        return new ClosureLetter(
                head(LocalDate.of(2025, 11, 24), new InformationRow("Ihr Nachweis", LocalDate.of(2025, 10, 30))),
                matter(),
                opening(
                        "Das große Fest fiel dem Unwetter zum Opfer. Trotzdem haben rund 70 Menschen zusammen in der Scheune gegessen."),
                LocalDate.of(2025, 7, 18),
                LocalDate.of(2025, 10, 30),
                true,
                List.of(
                        new ClosureLetter.Row(
                                "Zutaten für acht Küchen", euros("560"), euros("370.05"), euros("311.45")),
                        new ClosureLetter.Row("Plakate und Lose", euros("180"), euros("121.35"), euros("121.35")),
                        new ClosureLetter.Row("Veranstalterversicherung", euros("240"), euros("80"), euros("80")),
                        new ClosureLetter.Row("Miete Bühne und Anlage", euros("620"), Money.ZERO, Money.ZERO),
                        new ClosureLetter.Row("Musikgruppen, Fahrgeld pauschal", euros("150"), Money.ZERO, Money.ZERO)),
                List.of(new ClosureLetter.Rejected(euros("58.60"), "Pfand und Alkohol")),
                euros("1500"),
                new ClosureLetter.Leftover(euros("987.20"), LocalDate.of(2025, 11, 18)),
                LocalDate.of(2030, 10, 30),
                5,
                mannheim() ? "das Rechnungsprüfungsamt" : "der Rechnungshof",
                "fonds.example.org",
                closing("Bis zum nächsten Fest."));
    }

    public FreeLetter free() {
        return new FreeLetter(
                head(LocalDate.of(2026, 4, 14), new InformationRow("Bescheid vom", LocalDate.of(2025, 3, 14))),
                matter(),
                opening(null),
                "Ihr Nachweis: Können wir helfen?",
                List.of("Uns fehlt noch Ihr kurzer Bericht.", "Wir helfen gern. Ein Anruf genügt."),
                FreeLetter.paragraphsOf(
                        "Ihr Projekt ist vorbei. Bis zum 31. März 2026 wollten Sie uns einen kurzen Bericht schicken.\n\nSo geht es:\n- Vordruck ausfüllen (eine Seite)\n- unterschreiben\n- schicken oder bringen"),
                null,
                closing("Wir freuen uns auf Ihren Bericht.", "Vordruck für den Verwendungsnachweis"));
    }

    public LaterLetterFixtures later() {
        return new LaterLetterFixtures(this);
    }

    /** Each kind of letter once. */
    public List<Letter> all() {
        var letters = new ArrayList<Letter>(List.of(
                approval(),
                partialApproval(),
                rejection(),
                acknowledgement(),
                requestForInformation(),
                hearing(),
                revocation(),
                closure(),
                free()));
        letters.addAll(later().all());
        return List.copyOf(letters);
    }

    /** The same kinds with everything left out or turned round that may be. */
    public List<Letter> variants() {
        var variants = new ArrayList<Letter>(List.of(
                new ApprovalLetter(approval().head(), matter(), bare(), terms(), law(), remedy(), closing(null)),
                partialApproval(
                        partialApproval().terms(),
                        new PartialRefusal(
                                euros("5000.01"), null, null, null, List.of(), null, "Abgewogen.", "Gut für alle.")),
                sparseRejection(),
                sparseAcknowledgement(),
                new RequestForInformationLetter(
                        requestForInformation().head(),
                        matter(),
                        bare(),
                        requestForInformation().gaps().subList(0, 1),
                        LocalDate.of(2026, 7, 3),
                        false,
                        null,
                        closing(null)),
                sparseHearing(),
                revocation(euros("800"), null)));
        variants.addAll(later().variants());
        return List.copyOf(variants);
    }

    private static Opening bare() {
        return new Opening(null, null);
    }

    private RejectionLetter sparseRejection() {
        var r = rejection();
        return new RejectionLetter(
                r.head(),
                matter(),
                bare(),
                r.requested(),
                r.totalCosts(),
                r.ownMeans(),
                null,
                r.grounds(),
                "Abgewogen.",
                null,
                null,
                List.of(),
                law(),
                remedy(),
                closing(null),
                null);
    }

    private AcknowledgementLetter sparseAcknowledgement() {
        var a = acknowledgement();
        return new AcknowledgementLetter(
                a.head(),
                matter(),
                bare(),
                a.projectDays(),
                a.requested(),
                a.totalCosts(),
                a.closesOn(),
                null,
                List.of(),
                a.checksum(),
                List.of(),
                null,
                closing(null));
    }

    private HearingLetter sparseHearing() {
        var h = hearing();
        var m = missing();
        return new HearingLetter(
                h.head(),
                matter(),
                bare(),
                h.recipient(),
                new MissingProof(m.noticeDate(), m.paid(), m.paidOn(), m.payments(), m.proof(), List.of(), List.of()),
                h.intended(),
                List.of(),
                h.answerDueOn(),
                null,
                law(),
                closing(null));
    }

    public ApplicationCopy copy() {
        return new ApplicationCopy(
                masthead(),
                matter(),
                number(),
                typed.group(),
                "online",
                Instant.parse("2026-01-29T13:05:07Z"),
                List.of(
                        new ApplicationCopy.Section(
                                "Wer Sie sind",
                                List.of(
                                        new ApplicationCopy.Answer("Wie heißt Ihre Gruppe?", typed.group()),
                                        new ApplicationCopy.Answer("Wie heißen Sie?", typed.person()),
                                        new ApplicationCopy.Answer("Webseite", ""))),
                        new ApplicationCopy.Section(
                                "Ihr Projekt",
                                List.of(new ApplicationCopy.Answer(
                                        "Was haben Sie vor?",
                                        typed.project() + "\nWir pflanzen, gießen und ernten.")))),
                List.of(new ApplicationCopy.Row("Holz", euros("600")), new ApplicationCopy.Row("Erde", euros("300"))),
                List.of(new ApplicationCopy.Row("Eigenes Geld", euros("100"))),
                euros("800"),
                List.of("Angebot.pdf"),
                List.of(new ApplicationCopy.Section(
                        "Am 3. Februar 2026",
                        List.of(new ApplicationCopy.Answer("Anlagen", "Angebot.pdf\nSatzung.pdf")))),
                "3f9a22c170be4d5e3f9a22c170be4d5e3f9a22c170be4d5e3f9a22c170be4d5e");
    }
}
