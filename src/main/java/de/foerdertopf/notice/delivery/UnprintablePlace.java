package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.ApplicationAnswers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where that stands which no notice can show: each place is mended elsewhere, and by somebody else. */
enum UnprintablePlace {
    /** What was typed with the decision or beside the notice, and whatever is none of the following. */
    TEXT(0),
    GROUP(1),
    CONTACT(2),
    RESPONSIBLE_PERSON(3),
    PROJECT(4),
    SPONSOR(5),
    /** The person of the city who signs. */
    SIGNATURE(6);

    private final int number;

    UnprintablePlace(int number) {
        this.number = number;
    }

    /** By which the sentence about it is chosen. */
    int number() {
        return number;
    }

    /** The first place in which one of these texts stands. */
    static UnprintablePlace of(List<String> unprintable, ApplicationAnswers answers, String signedBy) {
        var person = answers.responsiblePerson();
        var sponsor = answers.sponsor();
        var names = new EnumMap<UnprintablePlace, @Nullable String>(UnprintablePlace.class);
        names.put(GROUP, answers.initiative().nameInLetters());
        names.put(CONTACT, answers.contact().nameInLetters());
        names.put(RESPONSIBLE_PERSON, person == null ? null : person.nameInLetters());
        names.put(PROJECT, answers.project().title());
        names.put(SPONSOR, sponsor == null ? null : sponsor.name());
        names.put(SIGNATURE, signedBy);
        return names.entrySet().stream()
                .filter(name -> name.getValue() != null && unprintable.contains(name.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TEXT);
    }
}
