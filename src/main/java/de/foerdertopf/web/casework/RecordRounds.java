package de.foerdertopf.web.casework;

import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rounds for which somebody may record applications that came on paper or by phone, and what the chosen one asks. */
@Component
class RecordRounds {

    static final Role[] MAY = {Role.ADMINISTRATOR, Role.COUNSELLOR};

    private final Desk desk;
    private final Funds funds;
    private final Words words;

    RecordRounds(Desk desk, Funds funds, Words words) {
        this.desk = desk;
        this.funds = funds;
        this.words = words;
    }

    /** The rounds of the funds for which the person may record, the latest first. */
    List<Round> of(StaffMember person) {
        return desk.fundsOf(person, MAY).stream()
                .flatMap(fund -> funds.rounds(fund.code()).stream())
                .sorted(Comparator.comparing(Round::opens).reversed())
                .toList();
    }

    /** Stands for the round on the form. */
    static String value(Round round) {
        return round.fund() + "|" + round.label();
    }

    List<Choice> choices(List<Round> rounds) {
        return rounds.stream()
                .map(round -> Choice.of(
                        value(round),
                        words.text(
                                "record.round.choice",
                                funds.require(round.fund()).shortName(),
                                round.label())))
                .toList();
    }

    /** The round that was chosen on the form. */
    Optional<Round> chosen(List<Round> rounds, RecordedSheet form) {
        return rounds.stream()
                .filter(round -> value(round).equals(form.sheet.typed(RecordedSheet.ROUND)))
                .findFirst();
    }

    /** By the rules of the chosen round; as long as none is chosen, by those of the latest. */
    Occasion occasion(List<Round> rounds, RecordedSheet form) {
        var round = chosen(rounds, form)
                .or(() -> rounds.stream().findFirst())
                .orElseThrow(() -> new NotFoundException("No round to record an application for"));
        return Occasion.recording(
                !form.isShort(), funds.editionFor(round), round.decisionDay(), words.text("record.grant"));
    }

    /** Whether the sum that was typed needs the long form by the rules of the chosen round. */
    boolean isLarge(List<Round> rounds, RecordedSheet form) {
        var requested = MoneyQuestions.requested(Questions.read(form.sheet), occasion(rounds, form));
        return chosen(rounds, form).isPresent()
                && !occasion(rounds, form).edition().rules().isMicro(requested);
    }
}
