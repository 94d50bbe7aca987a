package de.foerdertopf.web.casework;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.web.casework.OpenSecondLooks.Open;
import de.foerdertopf.web.casework.SecondLooksPage.Row;
import de.foerdertopf.web.casework.SecondLooksPage.Tab;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what waits for a second person. */
@Component
class SecondLooksPages {

    private final Desk desk;
    private final OpenSecondLooks open;
    private final Words words;
    private final TroubleAdvice trouble;
    private final Fmt fmt;

    SecondLooksPages(Desk desk, OpenSecondLooks open, Words words, TroubleAdvice trouble, Fmt fmt) {
        this.desk = desk;
        this.open = open;
        this.words = words;
        this.trouble = trouble;
        this.fmt = fmt;
    }

    /** The first of the person's funds in which she may sign something; else the first. */
    Fund next(StaffMember person) {
        var mine = desk.fundsOf(person, OpenSecondLooks.SIGNERS);
        return mine.stream().filter(fund -> count(fund, person) > 0).findFirst().orElse(mine.get(0));
    }

    Fund fund(FundCode code, StaffMember person) {
        return desk.fundsOf(person, OpenSecondLooks.SIGNERS).stream()
                .filter(fund -> fund.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    SecondLooksPage of(FundCode code, StaffMember person) {
        open.countAnew(person);
        var waiting = open.of(code, person);
        var names = desk.names(
                waiting.stream().map(item -> item.look().firstPerson()).toArray(String[]::new));
        return new SecondLooksPage(
                SecondLooksController.href(code),
                waiting.stream().map(item -> row(item, person, names)).toList(),
                waiting.stream().filter(Open::mayBeSigned).count(),
                waiting.stream().anyMatch(item -> item.mayBeSigned() && item.canBeGivenBack()),
                desk.fundsOf(person, OpenSecondLooks.SIGNERS).stream()
                        .map(other -> new Tab(
                                other.shortName(),
                                SecondLooksController.href(other.code()),
                                count(other, person),
                                other.code().equals(code)))
                        .toList());
    }

    /** Whoever is none of the staff is the group itself, which changed something of its own. */
    private String nameOf(String person, Map<String, String> names) {
        var name = names.getOrDefault(person, person);
        return name.equals(person) ? words.text("second-looks.by-group") : name;
    }

    private Row row(Open item, StaffMember person, Map<String, String> names) {
        var look = item.look();
        var first = look.firstPerson();
        return new Row(
                TickedLook.of(look).value(),
                sentence(look),
                look.page(),
                nameOf(first, names),
                fmt.day(HouseTime.dayOf(look.since())),
                item.mayBeSigned()
                        ? null
                        : words.text(
                                first.equals(person.id().toString()) ? "second-looks.own" : "second-looks.not-yours"),
                open.hindrance(look, person)
                        .map(why -> words.text("second-looks.hindered", trouble.sentence(why)))
                        .orElse(null),
                item.mayBeSigned() && !item.canBeGivenBack());
    }

    private long count(Fund fund, StaffMember person) {
        return open.of(fund.code(), person).stream().filter(Open::mayBeSigned).count();
    }

    /** What waits, in one sentence. */
    String sentence(SecondLook look) {
        return words.text("second-look." + look.kind(), look.about().toArray());
    }
}
