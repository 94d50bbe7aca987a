package de.foerdertopf.wording;

import de.foerdertopf.document.TemplateInspection;
import de.foerdertopf.document.TemplateInspection.Place;
import de.foerdertopf.document.TemplateValue;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.shared.FundCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which values of a case a template may name, read from the kinds of data that its letters have. */
@Component
@Transactional(readOnly = true)
public class LetterPlaceholders {

    private static final int DEEPEST = 4;

    private final LetterTemplateFiles files;
    private final Funds funds;

    LetterPlaceholders(LetterTemplateFiles files, Funds funds) {
        this.files = files;
        this.funds = funds;
    }

    /**
     * All names that work wherever the template stands, the widest last.
     *
     * @param letter whose invented data are shown
     * @param isTold whether anybody explains the value; what nobody explains is left out
     */
    public List<Placeholder> of(
            TemplateFile file, @Nullable FundCode fund, NoticeType letter, Predicate<TemplateValue> isTold) {
        var sample =
                SampleLetters.of(letter, SampleLetters.Kind.USUAL, fund == null ? null : funds.require(fund), null);
        var places = new ArrayList<>(places(file, fund, letter));
        if (places.isEmpty()) {
            return List.of();
        }
        var names = new Names(sample, isTold).at(places.get(0));
        file.usedBy().stream().filter(type -> type != letter).forEach(type -> places.addAll(places(file, fund, type)));
        return names.stream()
                .filter(name -> places.stream().allMatch(place -> isKnown(name, place)))
                .toList();
    }

    /** Where the template stands in a letter; empty if it does not. */
    public List<Place> places(TemplateFile file, @Nullable FundCode fund, NoticeType letter) {
        var usual = SampleLetters.of(letter, SampleLetters.Kind.USUAL, null, null);
        return TemplateInspection.places(usual.template(), usual.getClass(), files.source(fund))
                .getOrDefault(file.name(), List.of());
    }

    private static boolean isKnown(Placeholder name, Place place) {
        var value = place.resolve(name.name());
        return value != null
                && value.isPrintable() == name.value().isPrintable()
                && value.isList() == name.value().isList();
    }

    /** Collects names around a place. */
    private record Names(Letter sample, Predicate<TemplateValue> isTold) {

        List<Placeholder> at(Place place) {
            var names = new ArrayList<Placeholder>();
            var taken = new HashSet<String>();
            for (var around : place.around()) {
                if (names.isEmpty() && around.isPrintable() && isTold.test(around)) {
                    names.add(new Placeholder(".", around, List.of(), sample));
                }
                collect("", around, 1, taken, names);
                around.members().forEach(member -> taken.add(member.name()));
            }
            return names;
        }

        private void collect(String before, TemplateValue group, int depth, Set<String> hidden, List<Placeholder> to) {
            for (var member : group.members()) {
                if (depth > DEEPEST || hidden.contains(member.name())) {
                    continue;
                }
                var name = before + member.name();
                if (member.isGroup()) {
                    collect(name + ".", member, depth + 1, Set.of(), to);
                } else if (isTold.test(member)) {
                    to.add(new Placeholder(name, member, entries(member), sample));
                }
            }
        }

        private List<Placeholder> entries(TemplateValue list) {
            if (!list.isList()) {
                return List.of();
            }
            var entry = Objects.requireNonNull(list.element());
            if (!entry.isGroup()) {
                return List.of(new Placeholder(".", entry, List.of(), sample));
            }
            var names = new ArrayList<Placeholder>();
            collect("", entry, DEEPEST - 1, Set.of(), names);
            return names;
        }
    }
}
