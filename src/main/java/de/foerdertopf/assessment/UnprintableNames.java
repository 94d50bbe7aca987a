package de.foerdertopf.assessment;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Section;
import de.foerdertopf.document.PrintableNames;
import de.foerdertopf.fund.FindingCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names of an application that no letter can carry, so that the group is asked for all of them at once. */
final class UnprintableNames {

    /** Whose name it is, where the part of the application does not say it: that of the person who stands in. */
    private static final String PERSON = "PERSON";

    private UnprintableNames() {}

    /** Told of the names, and after them of whose each one is. */
    static Optional<NewFinding> in(ApplicationAnswers answers) {
        var person = answers.responsiblePerson();
        var sponsor = answers.sponsor();
        var names = new LinkedHashMap<String, @Nullable String>();
        names.put(Section.GROUP.name(), answers.initiative().nameInLetters());
        names.put(Section.CONTACT.name(), answers.contact().nameInLetters());
        names.put(PERSON, person == null ? null : person.nameInLetters());
        names.put(Section.PROJECT.name(), answers.project().title());
        names.put(Section.SPONSOR.name(), sponsor == null ? null : sponsor.name());
        names.values().removeIf(name -> name == null || name.isBlank() || PrintableNames.canPrint(name));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var told = new ArrayList<String>();
        told.add(names.values().stream().distinct().collect(Collectors.joining("“, „")));
        told.addAll(names.keySet());
        return Optional.of(NewFinding.of(FindingCode.NAME_UNPRINTABLE, told.toArray(String[]::new)));
    }
}
