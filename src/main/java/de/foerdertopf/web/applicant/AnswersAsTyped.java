package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.Address;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Declaration;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FundingKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an application's answers as somebody would have typed them: for corrections, and for applying once more. */
final class AnswersAsTyped {

    private final Map<String, List<String>> values = new HashMap<>();

    private AnswersAsTyped() {}

    /** Everything, with its attachments. */
    static Map<String, List<String>> of(ApplicationAnswers answers, DeliveryChoice delivery) {
        var typed = new AnswersAsTyped();
        typed.who(answers, delivery);
        typed.what(answers);
        typed.money(answers);
        typed.put(
                Draft.FILE,
                answers.attachments().stream().map(DraftReading::keptAs).toList());
        return typed.values;
    }

    /** What a new application takes over: everything but the days, the declarations and the papers. */
    static Map<String, List<String>> forFollowUp(ApplicationAnswers answers, DeliveryChoice delivery) {
        var typed = of(answers, delivery);
        typed.keySet()
                .removeIf(name -> name.startsWith("vorhaben.from.")
                        || name.startsWith("vorhaben.to.")
                        || name.startsWith("erklaerungen.")
                        || name.equals("vorhaben.notStarted")
                        || name.equals(Draft.FILE));
        return typed;
    }

    private void who(ApplicationAnswers answers, DeliveryChoice delivery) {
        var initiative = answers.initiative();
        var contact = answers.contact();
        put("gruppe.applicantType", answers.applicantType().name());
        put("gruppe.groupName", initiative.name());
        put("gruppe.charitable", yesNo(initiative.charitable()));
        put("gruppe.name", contact.name());
        put("gruppe.phone", contact.phone());
        put("gruppe.email", contact.email());
        put("gruppe.preferredChannel", delivery.name());
        address("gruppe.", contact.address());
        var sponsor = answers.sponsor();
        if (sponsor != null) {
            put("gruppe.sponsorName", sponsor.name());
            put("gruppe.sponsorContact", sponsor.contactName());
            put("gruppe.sponsorEmail", sponsor.email());
            address("gruppe.sponsor", sponsor.address());
        }
        put("organisation.legalForm", initiative.legalForm().name());
        put("organisation.foundedYear", initiative.foundedYear());
        put("organisation.activePeople", initiative.activePeople());
        put("organisation.website", initiative.website());
        var person = answers.responsiblePerson();
        if (person != null) {
            put("organisation.personName", person.name());
            put("organisation.personRole", person.role());
            address("organisation.person", person.address());
        }
        var account = answers.account();
        if (account != null) {
            put("konto.holder", account.holder());
            put("konto.iban", account.iban().typed());
            put("konto.holderDiffersReason", account.holderDiffersReason());
        }
    }

    private void what(ApplicationAnswers answers) {
        var project = answers.project();
        put("vorhaben.title", project.title());
        put("vorhaben.description", project.description());
        put("vorhaben.district", project.district());
        put("vorhaben.place", project.place());
        day("vorhaben.from", project.period().from());
        day("vorhaben.to", project.period().to());
        put("vorhaben.notStarted", Declaration.NOT_STARTED_YET.in(answers.declarations()));
        put("ziele.projectType", project.type());
        put("ziele.goals", project.goals());
        put("ziele.targetGroup", project.targetGroup());
        put("ziele.volunteerHours", project.volunteerHours());
        put("ziele.publicity", project.publicity());
        put("menschen.people", project.peopleReached());
        put("menschen.refugees", project.refugeesReached());
        put("menschen.volunteers", project.volunteers());
        put("menschen.minorsInvolved", yesNo(project.minorsInvolved()));
        put("erklaerungen.noDoubleFunding", yesNo(answers.declarations().noDoubleFunding()));
        put("erklaerungen.dutyBenefitsChecked", yesNo(answers.declarations().dutyBenefitsChecked()));
        put("erklaerungen.vatDeduction", yesNo(answers.declarations().vatDeduction()));
    }

    private void money(ApplicationAnswers answers) {
        var costs = answers.plan().costs();
        for (var i = 0; i < costs.size(); i++) {
            var cost = costs.get(i);
            put("kosten.costs[" + i + "].description", cost.description());
            put("kosten.costs[" + i + "].category", cost.category());
            put("kosten.costs[" + i + "].amount", cost.amount().toGermanNumber());
        }
        var others = answers.plan().sources().stream()
                .filter(s -> s.kind() != FundingKind.GRANT)
                .toList();
        for (var i = 0; i < others.size(); i++) {
            var source = others.get(i);
            put("kosten.sources[" + i + "].kind", source.kind());
            put("kosten.sources[" + i + "].description", source.description());
            put("kosten.sources[" + i + "].amount", source.amount().toGermanNumber());
        }
        put("kosten.requested", answers.amountRequested().toGermanNumber());
        put(
                "kosten.otherMoney",
                answers.plan().totalSources().minus(answers.amountRequested()).toGermanNumber());
        put(
                "kosten.otherMoneyFrom",
                String.join(", ", others.stream().map(s -> s.description()).toList()));
        put(Draft.AMOUNT, answers.amountRequested().toGermanNumber());
    }

    private void address(String prefix, @Nullable Address address) {
        if (address != null) {
            var simple = prefix.endsWith(".");
            put(prefix + (simple ? "street" : "Street"), address.street());
            put(prefix + (simple ? "postcode" : "Postcode"), address.postcode());
            put(prefix + (simple ? "town" : "Town"), address.town());
        }
    }

    private void day(String name, LocalDate day) {
        put(name + ".day", day.getDayOfMonth());
        put(name + ".month", day.getMonthValue());
        put(name + ".year", day.getYear());
    }

    private static @Nullable String yesNo(@Nullable Boolean answer) {
        return answer == null ? null : answer ? DraftReading.YES : DraftReading.NO;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
    }

    private void put(String name, List<String> several) {
        values.put(name, several);
    }
}
