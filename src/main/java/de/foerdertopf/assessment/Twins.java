package de.foerdertopf.assessment;

import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.shared.CaseNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds applications that are one project applied for twice: same fund, same account or group, same days, and titles that share a word of
 * six letters or more. What was withdrawn before the other came does not count: whoever withdraws may apply again.
 */
@Component
class Twins {

    private static final int TELLING_WORD = 6;

    private final Applications applications;

    Twins(Applications applications) {
        this.applications = applications;
    }

    Optional<CaseNumber> earlierThan(SubmittedApplication application) {
        return applications.ofSamePeopleAndDays(application).stream()
                .filter(other -> isBefore(other, application) && alike(other, application))
                .map(SubmittedApplication::caseNumber)
                .findFirst();
    }

    Optional<CaseNumber> laterThan(SubmittedApplication application) {
        return applications.ofSamePeopleAndDays(application).stream()
                .filter(other -> isBefore(application, other) && alike(other, application))
                .map(SubmittedApplication::caseNumber)
                .findFirst();
    }

    /** All of them, whatever came first, also those that were withdrawn. */
    List<CaseNumber> of(SubmittedApplication application) {
        var words = words(application);
        return applications.ofSamePeopleAndDays(application).stream()
                .filter(other -> words(other).stream().anyMatch(words::contains))
                .map(SubmittedApplication::caseNumber)
                .toList();
    }

    /** By day of receipt, then by case number, which is counted. */
    private static boolean isBefore(SubmittedApplication one, SubmittedApplication other) {
        var byDay = one.receivedOn().compareTo(other.receivedOn());
        return byDay != 0 ? byDay < 0 : one.caseNumber().compareTo(other.caseNumber()) < 0;
    }

    private static boolean alike(SubmittedApplication other, SubmittedApplication application) {
        return other.state() != ApplicationState.WITHDRAWN
                && words(other).stream().anyMatch(words(application)::contains);
    }

    private static Set<String> words(SubmittedApplication application) {
        return Arrays.stream(application
                        .answers()
                        .project()
                        .title()
                        .toLowerCase(Locale.GERMAN)
                        .split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= TELLING_WORD)
                .collect(Collectors.toSet());
    }
}
