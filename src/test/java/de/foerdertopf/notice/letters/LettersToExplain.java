package de.foerdertopf.notice.letters;

import static java.util.function.Predicate.not;

import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.document.TextRevision;
import de.foerdertopf.notice.letters.LetterFixtures.House;
import de.foerdertopf.notice.letters.Payment.Account;
import de.foerdertopf.notice.letters.Payment.Instalment;
import de.foerdertopf.shared.DateRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Letters of both funds with the provisions of their real editions, for those who explain letters. */
public final class LettersToExplain {

    private static final Set<NoticeType> FIRST = EnumSet.of(
            NoticeType.ACKNOWLEDGEMENT,
            NoticeType.REQUEST_FOR_INFORMATION,
            NoticeType.APPROVAL,
            NoticeType.PARTIAL_APPROVAL,
            NoticeType.REJECTION,
            NoticeType.HEARING,
            NoticeType.REVOCATION,
            NoticeType.CLOSURE);

    private static final Set<NoticeType> OF_BOTH_FUNDS = EnumSet.of(NoticeType.APPROVAL, NoticeType.PARTIAL_APPROVAL);

    private static final Map<String, List<JsonNode>> EDITIONS = new ConcurrentHashMap<>();

    private LettersToExplain() {}

    /** A letter with a name for the test report. */
    public record Sample(String name, NoticeType type, Letter letter) {}

    /** Every kind of letter that is explained, with plain names: the approvals of both funds, as their provisions differ. */
    public static List<Sample> plain() {
        return Stream.of(House.values())
                .flatMap(house -> of(new LetterFixtures(house, LetterFixtures.PLAIN), "plain")
                        .filter(sample -> OF_BOTH_FUNDS.contains(sample.type())
                                || FIRST.contains(sample.type()) == (house == House.BREMEN)))
                .toList();
    }

    /** Kinds that have several forms, with everything left out or turned round that may be. */
    public static List<Sample> variants() {
        var fixtures = new LetterFixtures(House.MANNHEIM, LetterFixtures.PLAIN);
        return Stream.concat(
                        fixtures.later().variants().stream(),
                        Stream.of(
                                fixtures.later().amendedInWords(),
                                fixtures.revocation(LetterFixtures.euros("1250.50"), null)))
                .map(letter -> sample(letter, fixtures, "variant"))
                .toList();
    }

    /** With whatever people type: long, foreign, hostile. The later kinds, which print little of it, one kind of data each. */
    public static List<Sample> edges() {
        var houses = House.values();
        var kinds = LetterFixtures.EDGES.size();
        return IntStream.range(0, kinds)
                .boxed()
                .flatMap(i -> {
                    var fixtures = new LetterFixtures(houses[i % houses.length], LetterFixtures.EDGES.get(i));
                    return Stream.concat(
                            of(fixtures, "edge " + i)
                                    .filter(sample -> FIRST.contains(sample.type())
                                            || List.of(NoticeType.values()).indexOf(sample.type()) % kinds == i),
                            Stream.of(sample(fixtures.later().amendedInWords(), fixtures, "edge " + i)));
                })
                .toList();
    }

    /** Every kind of both funds with every kind of data. */
    public static List<Sample> everything() {
        var typed = new ArrayList<>(LetterFixtures.EDGES);
        typed.add(LetterFixtures.PLAIN);
        return Stream.of(House.values())
                .flatMap(house -> IntStream.range(0, typed.size())
                        .boxed()
                        .flatMap(i -> of(new LetterFixtures(house, typed.get(i)), "data " + i)))
                .toList();
    }

    private static Stream<Sample> of(LetterFixtures fixtures, String name) {
        var letters = new ArrayList<Letter>(fixtures.all());
        letters.removeIf(FreeLetter.class::isInstance);
        letters.replaceAll(letter -> withRealProvisions(letter, fixtures));
        letters.add(variant(fixtures));
        return letters.stream().map(letter -> sample(letter, fixtures, name));
    }

    private static Sample sample(Letter letter, LetterFixtures fixtures, String name) {
        return new Sample(letter.template() + " " + fixtures.house() + " " + name, NoticeType.of(letter), letter);
    }

    private static Letter withRealProvisions(Letter letter, LetterFixtures fixtures) {
        if (letter instanceof ApprovalLetter approval) {
            return fixtures.approval(
                    with(approval.terms(), fixtures, approval.terms().payment(), List.of()));
        }
        if (letter instanceof PartialApprovalLetter partial) {
            return fixtures.partialApproval(
                    with(partial.terms(), fixtures, partial.terms().payment(), List.of()), partial.refusal());
        }
        if (letter instanceof ProvisionalApprovalLetter provisional) {
            return fixtures.later()
                    .provisionalApproval(with(
                            provisional.terms(), fixtures, provisional.terms().payment(), List.of()));
        }
        return letter;
    }

    /** In parts, to a sponsor, with a condition of its own and cuts. */
    private static Letter variant(LetterFixtures fixtures) {
        var terms = fixtures.partialApproval().terms();
        var payment = new Payment(
                Payment.Mode.IN_ADVANCE,
                List.of(
                        new Instalment(1, LetterFixtures.euros("3000"), LocalDate.of(2026, 4, 1), null),
                        new Instalment(2, LetterFixtures.euros("2000"), null, "nach dem Zwischenbericht")),
                true,
                true,
                new Account(fixtures.typed().person(), "7531"));
        return fixtures.partialApproval(
                with(terms, fixtures, payment, List.of("Laden Sie auch die Kinder der Unterkunft ein.")),
                new PartialRefusal(
                        LetterFixtures.euros("5600"),
                        null,
                        null,
                        null,
                        List.of(new PartialRefusal.Cut(
                                fixtures.typed().project(),
                                LetterFixtures.euros("800"),
                                LetterFixtures.euros("200"),
                                "Der Fonds bezahlt keine Geräte.")),
                        "Der Fonds bezahlt keine Geräte.",
                        "Wir haben eine Ausnahme geprüft.",
                        "Das Projekt passt zum Fonds."));
    }

    private static GrantTerms with(
            GrantTerms terms, LetterFixtures fixtures, Payment payment, List<String> conditions) {
        var sponsored = !conditions.isEmpty();
        return new GrantTerms(
                sponsored
                        ? new Recipient(
                                Recipient.Kind.SPONSOR,
                                "Bürgerhaus",
                                fixtures.typed().group())
                        : terms.recipient(),
                terms.amount(),
                terms.projectDays(),
                sponsored ? fixtures.typed().project() : terms.place(),
                new DateRange(terms.grantDays().from(), terms.grantDays().to()),
                terms.financing(),
                terms.plan(),
                payment,
                terms.proof(),
                provisions(fixtures, terms.proof(), sponsored, conditions),
                false,
                false);
    }

    private static List<Provision> provisions(
            LetterFixtures fixtures, ProofDuty proof, boolean sponsored, List<String> conditions) {
        var auditOffice = fixtures.mannheim() ? "das Rechnungsprüfungsamt" : "der Rechnungshof";
        var values = Map.of(
                "proofDueOn",
                GermanWords.day(proof.dueOn()),
                "retentionYearsInWords",
                "fünf",
                "auditOffice",
                auditOffice,
                "maximum",
                "5.000,00\u00a0€");
        var facts = new ArrayList<String>(List.of(proof.isSimple() ? "SIMPLE_PROOF" : "DETAILED_PROOF"));
        if (sponsored) {
            facts.addAll(List.of("SPONSOR", "MINORS"));
        }
        var provisions = new ArrayList<Provision>();
        for (var node : edition(fixtures.mannheim() ? "mannheim-fluechtlingsfonds" : "bremen-stadtteilfonds")) {
            var applies = node.get("appliesIf").values().stream()
                    .map(JsonNode::asString)
                    .toList();
            if (facts.containsAll(applies)) {
                var text = node.get("text").asString();
                provisions.add(new Provision(
                        provisions.size() + 1,
                        Provision.Kind.valueOf(node.get("kind").asString()),
                        node.get("lead").asString(),
                        TextBlocks.fill("edition", text, values),
                        new Provision.Origin(
                                node.get("code").asString(),
                                TextRevision.of(text),
                                Map.of("retentionYears", "5", "auditOffice", auditOffice))));
            }
        }
        conditions.forEach(condition -> provisions.add(
                new Provision(provisions.size() + 1, Provision.Kind.OBLIGATION, "Für Ihr Projekt.", condition)));
        return provisions;
    }

    /** Code and revision of every provision in the files of the shipped funds. */
    public static List<Provision.Origin> shippedProvisions() {
        return Stream.of("mannheim-fluechtlingsfonds", "bremen-stadtteilfonds")
                .flatMap(fund -> edition(fund).stream())
                .map(node -> new Provision.Origin(
                        node.get("code").asString(),
                        TextRevision.of(node.get("text").asString()),
                        Map.of()))
                .distinct()
                .toList();
    }

    private static List<JsonNode> edition(String fund) {
        return EDITIONS.computeIfAbsent(fund, LettersToExplain::read);
    }

    private static List<JsonNode> read(String fund) {
        try (var files = Files.list(Path.of("funds", fund))) {
            var newest = files.filter(file -> file.getFileName().toString().startsWith("edition-"))
                    .filter(not(file -> file.toString().contains("entwurf")))
                    .max(Path::compareTo)
                    .orElseThrow();
            return List.copyOf(YAMLMapper.shared()
                    .readTree(Files.readString(newest))
                    .get("provisions")
                    .values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
