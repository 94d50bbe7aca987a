package de.foerdertopf.notice.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.LetterFixtures.House;
import de.foerdertopf.notice.letters.Payment.Account;
import de.foerdertopf.notice.letters.Payment.Instalment;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a letter says differently when the case is different. */
class LetterVariantsTest {

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));
    private final LetterFixtures mannheim = new LetterFixtures(House.MANNHEIM, LetterFixtures.PLAIN);
    private final LetterFixtures bremen = new LetterFixtures(House.BREMEN, LetterFixtures.PLAIN);

    @Test
    void aSponsorReceivesForTheGroup() {
        var text = approval(terms(new Recipient(Recipient.Kind.SPONSOR, "Bürgerhilfe e. V.", "Elternrunde")));

        assertThat(text)
                .contains(bare("Wir bewilligen dem Träger Bürgerhilfe e. V. für die Gruppe Elternrunde einen Zuschuss"))
                .contains(bare("Das Geld ist für die Gruppe Elternrunde."))
                .contains(bare("das Konto des Trägers mit den letzten vier Ziffern 7531"));
    }

    @Test
    void aSponsorIsThankedForNoApplicationOfItsOwn() {
        for (var house : House.values()) {
            for (var letter : new LetterFixtures(house, LetterFixtures.SPONSORED).all()) {
                if (NoticeType.of(letter).isAdministrativeAct()) {
                    assertThat(read(letter))
                            .as(letter.subject())
                            .doesNotContain(bare("danke für Ihren Antrag"), bare("Beantragt haben Sie"))
                            .doesNotContain(bare("wie Sie es im Antrag"))
                            .doesNotContain(bare("Ihrem Antrag"), bare("Ihren Antrag"));
                }
            }
        }
        assertThat(new LetterFixtures(House.BREMEN, LetterFixtures.SPONSORED).all())
                .extracting(this::read)
                .anySatisfy(text -> assertThat(text)
                        .contains(bare("„Elternrunde“ hat einen Zuschuss beantragt, und Sie sind der Träger."))
                        .contains(bare("Über den Antrag haben wir so entschieden:")));
    }

    @Test
    void aResponsiblePersonIsPersonallyLiable() {
        var text = approval(terms(new Recipient(Recipient.Kind.RESPONSIBLE_PERSON, "Ayşe Yıldız", "Elternrunde")));

        assertThat(text)
                .contains(bare("Wir bewilligen Ihnen, Ayşe Yıldız, für die Gruppe Elternrunde einen Zuschuss"))
                .contains(bare("Sie sind für das Geld persönlich verantwortlich."))
                .contains(bare("Das Geld geht auf Ihr Konto"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Recipient.Kind.class,
            names = {"ASSOCIATION", "GROUP", "CONGREGATION", "ORGANISATION", "PERSON"})
    void everyRecipientIsNamedOnce(Recipient.Kind kind) {
        var text = approval(terms(new Recipient(kind, "Sonnenblume", null)));

        var article =
                switch (kind) {
                    case ASSOCIATION -> "dem Verein Sonnenblume";
                    case GROUP -> "der Gruppe Sonnenblume";
                    case CONGREGATION -> "der Gemeinde Sonnenblume";
                    case ORGANISATION -> "der Organisation Sonnenblume";
                    default -> "Ihnen, Sonnenblume,";
                };
        assertThat(text).contains(bare("Wir bewilligen " + article + " einen Zuschuss von"));
    }

    @Test
    void aStandInNamesItsGroup() {
        assertThatThrownBy(() -> new Recipient(Recipient.Kind.SPONSOR, "Bürgerhilfe e. V.", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitingForCertificatesStandsInBoxAndOperativePart() {
        var payment = new Payment(Payment.Mode.IN_ADVANCE, oneSum(), false, true, new Account(null, "7531"));

        assertThat(approval(terms(payment)))
                .contains(bare("Wir zahlen erst, wenn wir die Führungszeugnisse gesehen haben."))
                .contains(
                        bare("Wir zahlen erst, wenn wir die erweiterten Führungszeugnisse gesehen haben, die in den"));
    }

    @Test
    void aNewDecisionNamesTheNoticeThatItReplacesAndOnlyWhatIsStillToCome() {
        var earlier = new NamedLetter("Bewilligungsbescheid (Teilbewilligung)", LocalDate.of(2025, 4, 3));
        var more =
                approval(bremen.terms().replacing(new ReplacedNotice(earlier, Money.ofEuros(640), Money.ofEuros(860))));

        assertThat(more)
                .contains(bare("Sie bekommen insgesamt 1.500,00 €."))
                .contains(bare("Dieser Bescheid ersetzt unseren Bescheid vom 3. April 2025"))
                .contains(bare("Gezahlt haben wir schon 640,00 €. Es kommen noch 860,00 €."))
                .contains(bare("Gezahlt sind 640,00 €, offen sind noch 860,00 €."))
                .contains(bare("Wir überweisen die 860,00 € voraussichtlich bis zum"))
                .contains(bare("Wir zahlen die offenen 860,00 € in einer Summe"))
                .doesNotContain(bare("Wir zahlen den Zuschuss in einer Summe"));
        assertThat(approval(bremen.terms())).doesNotContain(bare("ersetzt unseren Bescheid"), "insgesamt");
    }

    @Test
    void aNewDecisionThatBringsNoMoneyOnTopPromisesNone() {
        var earlier = new NamedLetter("Bewilligungsbescheid", LocalDate.of(2025, 4, 3));
        var same = approval(bremen.terms()
                .replacing(new ReplacedNotice(earlier, bremen.terms().amount(), Money.ZERO)));

        assertThat(same)
                .contains(bare("Die ganze Summe haben wir schon gezahlt."))
                .doesNotContain(bare("Wir überweisen"), bare("Wir zahlen den Zuschuss"), bare("Es kommen noch"));
    }

    @Test
    void aGrantAfterARefusalReplacesIt() {
        var refusal = new NamedLetter("Ablehnungsbescheid", LocalDate.of(2025, 4, 3));
        var granted = approval(bremen.terms()
                .replacing(
                        new ReplacedNotice(refusal, Money.ZERO, bremen.terms().amount())));

        assertThat(granted)
                .contains(bare("Dieser Bescheid ersetzt unseren Bescheid vom 3. April 2025 (Ablehnungsbescheid)."))
                .contains(bare("Wir zahlen den Zuschuss in einer Summe"))
                .doesNotContain(bare("insgesamt"), bare("schon gezahlt"));
    }

    @Test
    void onlyAPartialApprovalOffersTheWaiver() {
        var payment = new Payment(Payment.Mode.IN_ADVANCE, oneSum(), true, false, new Account(null, "7531"));
        var partial = mannheim.partialApproval();

        assertThat(approval(terms(payment)))
                .contains(bare("Wir zahlen erst, wenn dieser Bescheid unanfechtbar ist."))
                .doesNotContain("verzichten");
        assertThat(read(mannheim.partialApproval(with(partial.terms(), payment), partial.refusal())))
                .contains(bare("wenn dieser Bescheid unanfechtbar ist oder Sie auf den Rechtsbehelf verzichten."));
    }

    @Test
    void instalmentsAreATable() {
        var payment = new Payment(
                Payment.Mode.IN_ADVANCE,
                List.of(
                        new Instalment(1, Money.ofEuros(1000), LocalDate.of(2025, 7, 28), null),
                        new Instalment(2, Money.ofEuros(500), null, "nach dem ersten Zwischenbericht")),
                false,
                false,
                new Account(null, "7531"));

        assertThat(approval(terms(payment)))
                .contains(bare("Wir zahlen den Zuschuss im Voraus in zwei Teilen"))
                .contains(bare("1 voraussichtlich bis zum 28. Juli 2025 1.000,00"))
                .contains(bare("2 nach dem ersten Zwischenbericht 500,00"));
    }

    @Test
    void whatTheGroupAnsweredIsIntroducedAndSilenceIsSaid() {
        var later = new LaterLetterFixtures(bremen);

        assertThat(List.of(read(later.withdrawal()), read(later.repayment()), read(later.interest())))
                .allSatisfy(text -> assertThat(text)
                        .contains(bare("Sie haben dazu geantwortet: Die Gruppe hat am 4. Mai 2026 angerufen."))
                        .doesNotContain(bare("keine Antwort eingegangen")));
        assertThat(read(bremen.revocation()))
                .contains(bare("keine Antwort eingegangen"))
                .doesNotContain(bare("Sie haben dazu geantwortet"));
    }

    @Test
    void anUnknownAccountAndALentAccountAreSaid() {
        assertThat(approval(
                        terms(new Payment(Payment.Mode.IN_ADVANCE, oneSum(), false, false, new Account(null, null)))))
                .contains(bare("Ihr Konto nennen Sie uns bitte noch. Vorher können wir nicht zahlen."))
                .contains(bare("Wir brauchen zuerst noch ein Konto von Ihnen, auf das wir überweisen können."))
                .doesNotContain(bare("voraussichtlich bis zum"), bare("Wir überweisen das Geld"))
                .doesNotContain(bare("letzten vier Ziffern"));
        assertThat(approval(terms(new Payment(
                        Payment.Mode.IN_ADVANCE, oneSum(), false, false, new Account("Pfarrei St. Josef", "1234")))))
                .contains(
                        bare(
                                "das Konto von Pfarrei St. Josef mit den letzten vier Ziffern 1234. Damit sind Sie einverstanden."));
    }

    @Test
    void otherWaysOfPaying() {
        assertThat(approval(
                        terms(new Payment(Payment.Mode.ON_CALL, oneSum(), false, false, new Account(null, "7531")))))
                .contains(bare("Sie rufen den Zuschuss bei uns ab"));
        assertThat(approval(terms(
                        new Payment(Payment.Mode.REIMBURSEMENT, oneSum(), false, false, new Account(null, "7531")))))
                .contains(bare("nachdem Sie uns die bezahlten Ausgaben nachgewiesen haben"));
    }

    @Test
    void everyFinancingTypeHasItsSentence() {
        assertThat(approval(financed(new Financing(Financing.Type.DEFICIT, null))))
                .contains("Fehlbedarfsfinanzierung");
        assertThat(approval(financed(new Financing(Financing.Type.FULL, null)))).contains("Vollfinanzierung");
        assertThat(approval(financed(new Financing(Financing.Type.SHARE, new Share(6250)))))
                .contains(bare(
                        "Anteilfinanzierung. Er beträgt 62,5 Prozent der zuwendungsfähigen Ausgaben von 1.750,00 €"));
        assertThatThrownBy(() -> new Financing(Financing.Type.SHARE, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void netPlanAndBudgetReservationAreSaid() {
        var t = bremen.terms();
        var text = approval(new GrantTerms(
                t.recipient(),
                t.amount(),
                t.projectDays(),
                null,
                t.grantDays(),
                t.financing(),
                t.plan(),
                t.payment(),
                new ProofDuty(LocalDate.of(2025, 11, 6), ProofDuty.Mode.RECEIPTS),
                t.provisions(),
                true,
                true));

        assertThat(text)
                .contains(bare("Der Plan rechnet mit Nettobeträgen."))
                .contains(bare("unter dem Vorbehalt, dass der Haushalt in Kraft tritt"))
                .contains(bare("brauchen wir einen kurzen Bericht mit allen Belegen."))
                .doesNotContain("(Ort:");
    }

    @Test
    void severalCutItemsEachHaveTheirReason() {
        var partial = bremen.partialApproval();
        var refusal = new PartialRefusal(
                Money.ofEuros(5200),
                null,
                null,
                null,
                List.of(
                        new PartialRefusal.Cut(
                                "Getränke", Money.ofEuros(150), Money.ZERO, "Alkohol bezahlen wir nicht."),
                        new PartialRefusal.Cut("Miete", Money.ofEuros(300), Money.ofEuros(250), "Ein Tag genügt.")),
                null,
                "Der Fonds zahlt das in keinem Fall.",
                "Das Fest bringt Menschen zusammen.");

        assertThat(read(bremen.partialApproval(partial.terms(), refusal)))
                .contains(bare("Getränke: beantragt 150,00 €, bewilligt 0,00 €. Alkohol bezahlen wir nicht."))
                .contains(bare("Miete: beantragt 300,00 €, bewilligt 250,00 €. Ein Tag genügt."))
                .contains(bare("In Höhe von 200,00 € lehnen wir den Antrag ab."))
                .doesNotContain("Höchstbetrag");
    }

    @Test
    void aPartialApprovalRefusesSomethingAndSaysWhy() {
        var partial = bremen.partialApproval();
        var refusal = partial.refusal();

        assertThatThrownBy(() -> bremen.partialApproval(
                        partial.terms(),
                        new PartialRefusal(
                                Money.ofEuros(5000), null, null, null, List.of(), null, refusal.discretion(), "Gut.")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialRefusal(Money.ofEuros(1), null, null, null, List.of(), null, " ", "Gut."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objectionAndClaimNameTheirPlaceAndNothingElse() {
        assertThat(approval(mannheim, mannheim.terms()))
                .contains(
                        bare(
                                "Rechtsbehelfsbelehrung Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden. Der Widerspruch ist bei der Stadt Mannheim, Fachbereich Arbeit und Soziales, in Mannheim einzulegen. Wir wünschen"));
        assertThat(approval(bremen, bremen.terms()))
                .contains(
                        bare(
                                "Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Klage bei dem Verwaltungsgericht Bremen in Bremen erhoben werden. Wir wünschen"));
    }

    @Test
    void provisionsNameTheirKinds() {
        assertThat(approval(mannheim, mannheim.terms()))
                .contains(
                        bare(
                                "Die Nummern 1 bis 3 und 5 bis 7 sind Auflagen (§ 36 Absatz 2 Nummer 4 LVwVfG). Die Nummer 4 ist eine Bedingung (§ 36 Absatz 2 Nummer 2 LVwVfG)."));
    }

    @Test
    void numbersOfProvisionsAreReadAsPeopleDo() {
        assertThat(numbers(1, 2, 4, 6, 7, 8)).isEqualTo("1, 2, 4 und 6 bis 8");
        assertThat(numbers(3)).isEqualTo("3");
        assertThat(numbers(1, 2)).isEqualTo("1 und 2");
    }

    @Test
    void aRejectionThatReplacesOneNamesIt() {
        var refusal = new NamedLetter("Ablehnungsbescheid", LocalDate.of(2025, 2, 3));
        var sentence = bare("Dieser Bescheid ersetzt unseren Bescheid vom 3. Februar 2025 (Ablehnungsbescheid).");

        var r = bremen.rejection();

        var anew = read(new RejectionLetter(
                r.head(),
                r.matter(),
                r.opening(),
                r.requested(),
                r.totalCosts(),
                r.ownMeans(),
                r.facts(),
                r.grounds(),
                r.discretion(),
                r.didNotCount(),
                r.nextRound(),
                r.hints(),
                r.law(),
                r.remedy(),
                r.closing(),
                new ReplacedNotice(refusal, Money.ZERO, Money.ZERO)));

        assertThat(anew.split(Pattern.quote(sentence), -1))
                .as("in the box and in the decision")
                .hasSize(3);
        assertThat(anew).doesNotContain(bare("Gezahlt"));
        assertThat(read(r)).doesNotContain(bare("Dieser Bescheid ersetzt"));
    }

    @Test
    void aRejectionWithoutANextRoundPromisesNone() {
        var r = bremen.rejection();
        var text = read(new RejectionLetter(
                r.head(),
                r.matter(),
                r.opening(),
                r.requested(),
                r.totalCosts(),
                r.ownMeans(),
                null,
                List.of(new RejectionLetter.Ground(
                        RejectionLetter.Ground.Kind.BUDGET_EXHAUSTED, "Die Mittel sind vergeben.", "Nummer 7")),
                r.discretion(),
                null,
                null,
                List.of(),
                r.law(),
                r.remedy(),
                r.closing(),
                null));

        assertThat(text)
                .contains(bare("Das Geld im Fonds reicht nicht mehr."), bare("Die Mittel sind vergeben. (Nummer 7)"))
                .doesNotContain(bare("neu beantragen"), bare("Neue Runde"));
    }

    @ParameterizedTest
    @EnumSource(RejectionLetter.Ground.Kind.class)
    void everyGroundHasItsLineInTheBox(RejectionLetter.Ground.Kind kind) {
        var r = bremen.rejection();
        var text = read(new RejectionLetter(
                r.head(),
                r.matter(),
                r.opening(),
                r.requested(),
                r.totalCosts(),
                r.ownMeans(),
                null,
                List.of(new RejectionLetter.Ground(kind, "So ist die Regel.", null)),
                r.discretion(),
                null,
                null,
                List.of(),
                r.law(),
                r.remedy(),
                r.closing(),
                null));

        assertThat(text).containsPattern("leidernichtfördern\\.•?(DerGrund:|DenGrundfinden)");
    }

    @Test
    void aLateApplicationIsAcknowledgedAsLate() {
        var a = mannheim.acknowledgement();
        var late = new AcknowledgementLetter(
                a.head(),
                a.matter(),
                a.opening(),
                a.projectDays(),
                a.requested(),
                a.totalCosts(),
                LocalDate.of(2026, 1, 28),
                null,
                List.of(),
                a.checksum(),
                List.of(),
                null,
                a.closing());

        assertThat(read(late))
                .contains(bare("angekommen. Die Frist endete am 28. Januar 2026. Wir prüfen das."))
                .doesNotContain("rechtzeitig", bare("Entscheidung planen"), bare("Den Stand"));
    }

    @Test
    void aPartialRevocationWithoutInterest() {
        var text = read(mannheim.revocation(Money.ofEuros(800), null));

        assertThat(text)
                .contains(bare("in Höhe von 800,00 €. Der Widerruf wirkt zurück"))
                .contains(bare("Zinsen verlangen wir nicht, wenn der Betrag bis zum 15. Oktober 2026 gezahlt ist."))
                .doesNotContain(bare("in voller Höhe"), "Basiszinssatz Zinssatz");
    }

    @Test
    void aRevocationNeedsTheHearingReasonsAndALimit() {
        var r = mannheim.revocation();

        assertThatThrownBy(() -> mannheim.revocation(Money.ofEuros(2501), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copy(r, r.head(), " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copy(r, mannheim.hearing().head(), r.discretionFor()))
                .hasMessageContaining("period to answer");
        assertThatThrownBy(() -> new InterestClaim(LocalDate.of(2025, 4, 7), null, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void interestIsReckonedByDays() {
        var rows = mannheim.revocation().interestRows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.days()).isEqualTo(91);
            assertThat(row.interest().toGerman()).isEqualTo("39,08\u00a0€");
        });
        assertThat(mannheim.revocation().interestOpenFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aClosureSaysWhatBecameOfTheRest() {
        assertThat(read(closure(ClosureLetter.Leftover.NONE)))
                .contains(bare("Sie haben das Geld ganz für das Projekt verwendet. Eine Forderung besteht nicht."));
        assertThat(read(closure(new ClosureLetter.Leftover(Money.ofCents(1240), null))))
                .contains(
                        bare("Den Rest von 12,40 € dürfen Sie behalten."),
                        bare("Diesen Betrag fordern wir nicht zurück."));
    }

    @Test
    void aFreeLetterMayAskForMoney() {
        var f = mannheim.free();
        var slip = mannheim.revocation().slip();
        var letter = new FreeLetter(
                f.head(), f.matter(), f.opening(), "Geld übrig", List.of(), f.paragraphs(), slip, f.closing());

        assertThat(read(letter))
                .contains(bare("So zahlen Sie"), bare("DE20 9020 0000 0000 0000 50"), bare("9500.0014.2025"))
                .doesNotContain(bare("Kurz gesagt"));
    }

    @Test
    void theCopyOfAnApplicationShowsEveryAnswer() throws Exception {
        var copy = mannheim.copy();
        var pdf = renderer.render(copy.template(), copy, copy.metadata());

        assertThat(PdfProof.violations(pdf)).isEmpty();
        assertThat(PdfProof.bare(PdfProof.spoken(pdf)))
                .contains(bare("Eingegangen am 29. Januar 2026, online"), bare("Erfasst am 29. Januar 2026, 14:05 Uhr"))
                .contains(bare("Was haben Sie vor? Fest der hundert Stühle Wir pflanzen, gießen und ernten."))
                .contains(bare("Webseite –"))
                .contains(bare("Summe Ausgaben 900,00"), bare("Summe Einnahmen 900,00"), copy.checksum());
    }

    @Test
    void anAddressKeepsStreetAndTownWhateverItsLength() {
        assertThat(EnvelopeWindow.of(List.of("W".repeat(300), "a b", "", "Weg 1", "12345 Ort"))
                        .lines())
                .hasSize(6)
                .endsWith("a b", "Weg 1", "12345 Ort");
        assertThat(EnvelopeWindow.of(List.of("1", "2", "3", "4", "5", "Weg 1", "12345 Ort"))
                        .lines())
                .containsExactly("1", "2", "3", "4", "Weg 1", "12345 Ort");
        assertThat(EnvelopeWindow.of(
                                List.of("Verein zur Förderung der Begegnung am Altrhein e. V.", "Weg 1", "12345 Ort"))
                        .lines())
                .containsExactly("Verein zur Förderung der Begegnung am", "Altrhein e. V.", "Weg 1", "12345 Ort");
    }

    @Test
    void aTownIsWholeBeforeANameIsAndWordsPartAfterAHyphen() {
        var folded = EnvelopeWindow.of(List.of(
                        "W".repeat(300),
                        "Theodora",
                        "Weg 1",
                        "28237 Bremen-Oberneuland-Hodenberg-Rockwinkeler-Heide-am-Deich (Ortsteil Nord)"))
                .lines();

        assertThat(folded).hasSize(6);
        assertThat(folded.get(1)).endsWith("…");
        assertThat(folded.subList(2, 4)).containsExactly("Theodora", "Weg 1");
        assertThat(folded.get(4)).startsWith("28237 Bremen-").endsWith("-");
        assertThat(folded.get(4) + folded.get(5)).endsWith("(Ortsteil Nord)").contains("-am-Deich");
    }

    /** Nothing is shortened in a street or its number; of the names the later one goes first, and a town keeps its postcode. */
    @Test
    void aLongAddressIsShortenedWhereItHurtsLeast() {
        var address = List.of(
                "Initiative für " + "Nachbarschaftsbegegnungsförderungs".repeat(5) + "gruppe",
                "Maria-Magdalena Theodora Freifrau von und zu Schwarzenberg-Hohenstein-Oldenburg-Delmenhorst",
                "Bürgermeister-Doktor-Hieronymus-von-Langenbeck-Straße 117 Hinterhaus, Aufgang C, 4. Stock links bei Öztürk",
                "28237 Bremen-Oberneuland (Ortsteil Hodenberg-Rockwinkeler Heide)");

        var folded = EnvelopeWindow.of(address).lines();

        assertThat(folded).hasSize(6);
        assertThat(String.join("", folded.subList(2, 5)).replace(" ", ""))
                .isEqualTo(address.get(2).replace(" ", ""));
        assertThat(folded.get(0)).startsWith("Initiative für").endsWith("…");
        assertThat(folded.get(1)).startsWith("Maria-Magdalena").endsWith("…");
        assertThat(folded.get(5)).startsWith("28237 Bremen-Oberneuland").endsWith("…");
        assertThat(EnvelopeWindow.of(address).isShortened()).isTrue();
        assertThat(EnvelopeWindow.of(List.of("Eva Muster", "Weg 1", "12345 Ort"))
                        .isShortened())
                .isFalse();
    }

    private ClosureLetter closure(ClosureLetter.Leftover leftover) {
        var c = bremen.closure();
        return new ClosureLetter(
                c.head(),
                c.matter(),
                c.opening(),
                c.noticeDate(),
                c.proofReceivedOn(),
                false,
                c.rows(),
                List.of(),
                c.paid(),
                leftover,
                c.retainUntil(),
                c.retentionYears(),
                c.auditOffice(),
                null,
                c.closing());
    }

    private static RevocationLetter copy(RevocationLetter r, LetterHead head, String discretionFor) {
        return new RevocationLetter(
                head,
                r.matter(),
                r.opening(),
                r.recipient(),
                r.missing(),
                r.provisionNumber(),
                r.hearing(),
                discretionFor,
                r.discretionAgainst(),
                r.interest(),
                r.slip(),
                r.interpretedInto(),
                r.law(),
                r.remedy(),
                r.closing());
    }

    private static String numbers(int... numbers) {
        var provisions = new ArrayList<Provision>();
        for (var number : numbers) {
            provisions.add(new Provision(number, Provision.Kind.OBLIGATION, "Kopf.", "Text."));
        }
        return ProvisionKinds.of(provisions).get(0).numberText();
    }

    private static List<Instalment> oneSum() {
        return List.of(new Instalment(1, Money.ofEuros(1500), LocalDate.of(2025, 7, 28), null));
    }

    private GrantTerms terms(Recipient recipient) {
        return with(bremen.terms(), recipient, null, null);
    }

    private GrantTerms terms(Payment payment) {
        return with(bremen.terms(), payment);
    }

    private GrantTerms financed(Financing financing) {
        return with(bremen.terms(), null, null, financing);
    }

    private static GrantTerms with(GrantTerms t, Payment payment) {
        return with(t, null, payment, null);
    }

    private static GrantTerms with(
            GrantTerms t, @Nullable Recipient recipient, @Nullable Payment payment, @Nullable Financing financing) {
        return new GrantTerms(
                recipient == null ? t.recipient() : recipient,
                t.amount(),
                t.projectDays(),
                t.place(),
                t.grantDays(),
                financing == null ? t.financing() : financing,
                t.plan(),
                payment == null ? t.payment() : payment,
                t.proof(),
                t.provisions(),
                t.netPlan(),
                t.budgetReserved());
    }

    @Test
    void aReportWhoseDayHasPassedIsNotAskedForByThatDay() {
        var t = bremen.terms();
        var late = new GrantTerms(
                t.recipient(),
                t.amount(),
                t.projectDays(),
                t.place(),
                t.grantDays(),
                t.financing(),
                t.plan(),
                t.payment(),
                new ProofDuty(LocalDate.of(2025, 5, 3), ProofDuty.Mode.SIMPLE, true),
                t.provisions(),
                t.netPlan(),
                t.budgetReserved());

        assertThat(approval(late))
                .contains(bare("Ist das Geld da, brauchen wir bald einen kurzen Bericht. Belege behalten Sie."))
                .contains(bare("Der Tag für den Nachweis liegt schon zurück, weil wir erst jetzt entschieden haben."))
                .doesNotContain(bare("Bis zum 3. Mai 2025 brauchen wir"));
        assertThat(approval(t)).doesNotContain(bare("liegt schon zurück"));
    }

    @Test
    void whatWasStruckIsNotSaidToBeLeftOver() {
        var later = new LaterLetterFixtures(bremen);

        assertThat(read(later.repaymentHearingOfStruckCosts()))
                .contains(bare("Bier, 800,00 €. Der Grund: Alkohol bezahlen wir nicht."))
                .contains(bare("Nicht alle Ausgaben in Ihrem Nachweis erkennen wir an."))
                .doesNotContain(bare("Geld übrig"), bare("den Rest nicht mehr gibt"));
        assertThat(read(later.repaymentHearing()))
                .contains(bare("Von Ihrem Zuschuss war Geld übrig: 800,00 €."))
                .doesNotContain(bare("nicht an"));
    }

    @Test
    void whatLiesAtTheCashOfficeIsNoPartOfNothing() {
        var later = new LaterLetterFixtures(bremen);

        assertThat(read(later.withPaymentUnderWay(later.withdrawalHearingBeforePayment())))
                .contains(bare(
                        "Ausgezahlt haben wir noch nichts. Von Ihrem Zuschuss liegen 2.500,00 € schon bei der Kasse."))
                .doesNotContain(bare("Davon liegen"));
        assertThat(read(later.withPaymentUnderWay(later.withdrawalHearingInParts())))
                .contains(bare("Noch nicht ausgezahlt sind 500,00 €. Davon liegen 500,00 € schon bei der Kasse."));
    }

    @Test
    void aLateObjectionIsNotSaidToHaveBeenLookedAtOnceMore() {
        var later = new LaterLetterFixtures(bremen);
        var costs = new ObjectionCosts(ObjectionCosts.Bearer.OBJECTOR, ObjectionCosts.Lawyer.NOT_INVOLVED);

        assertThat(read(later.objectionDecision(false, false, costs, "")))
                .contains(bare("Ihr Widerspruch kam zu spät. Es bleibt bei unserer Entscheidung"))
                .doesNotContain(bare("noch einmal geprüft"));
        assertThat(read(later.objectionDecision(true, false, costs, "")))
                .contains(bare("Wir haben alles noch einmal geprüft. Es bleibt bei unserer Entscheidung"));
    }

    private String approval(GrantTerms terms) {
        return approval(bremen, terms);
    }

    private String approval(LetterFixtures fixtures, GrantTerms terms) {
        return read(fixtures.approval(terms));
    }

    private String read(Letter letter) {
        try {
            return bare(PdfProof.spoken(renderer.render(letter.template(), letter, letter.metadata())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String bare(String text) {
        return PdfProof.bare(text);
    }
}
