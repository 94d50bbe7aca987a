package de.foerdertopf.dispatch;

import de.foerdertopf.assessment.Conflicts;
import de.foerdertopf.correspondence.MessageKind;
import de.foerdertopf.correspondence.MessageTasks;
import de.foerdertopf.correspondence.MessageToDeliver;
import de.foerdertopf.dispatch.LetterRef.Kind;
import de.foerdertopf.dispatch.LetterToPrint.Envelope;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to print today: issued letters on paper, and messages to people without e-mail, as far as no living run has them. */
@Component
@Transactional(readOnly = true)
public class LettersToPrint {

    private final Notices notices;
    private final MessageTasks messages;
    private final PrintRunItems items;
    private final Conflicts conflicts;
    private final JdbcClient sql;

    LettersToPrint(Notices notices, MessageTasks messages, PrintRunItems items, Conflicts conflicts, JdbcClient sql) {
        this.notices = notices;
        this.messages = messages;
        this.items = items;
        this.conflicts = conflicts;
        this.sql = sql;
    }

    /** Those of a fund that this person may print, by case number, those to one address together: without the cases out of which she stays. */
    public List<LetterToPrint> of(FundCode fund, Actor reader) {
        var outOf = conflicts.casesOf(reader);
        return together(of(fund).stream()
                .filter(letter -> !outOf.contains(letter.caseNumber()))
                .toList());
    }

    /** Those of a fund, by case number. */
    public List<LetterToPrint> of(FundCode fund) {
        var toPost = notices.toPost().stream()
                .filter(notice -> notice.state() == NoticeState.TO_POST && notice.channel() == NoticeChannel.LETTER)
                .toList();
        var toTell = messages.open().stream()
                .filter(message -> message.kind() == MessageKind.LETTER)
                .toList();
        var cases = casesOf(
                fund,
                Stream.concat(
                                toPost.stream().map(IssuedNotice::caseNumber),
                                toTell.stream().map(MessageToDeliver::caseNumber))
                        .toList());
        var taken = items.living();
        return Stream.concat(
                        toPost.stream()
                                .filter(notice -> cases.contains(notice.caseNumber()))
                                .map(this::letter),
                        toTell.stream()
                                .filter(message -> cases.contains(message.caseNumber()))
                                .map(LettersToPrint::letter))
                .filter(letter -> !taken.contains(letter.ref()))
                .sorted(Comparator.comparing(LetterToPrint::caseNumber).thenComparing(LetterToPrint::since))
                .toList();
    }

    /**
     * What goes to one addressee at one address on one day goes in one envelope. A sponsor and its group may live in one house: letters to
     * one are never put to those of the other.
     */
    private static List<LetterToPrint> together(List<LetterToPrint> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(LetterToPrint::envelope, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private LetterToPrint letter(IssuedNotice notice) {
        var window = notices.letter(notice.id()).head().addressLines();
        var place = String.join(", ", window.subList(Math.max(1, window.size() - 2), window.size()));
        return new LetterToPrint(
                new LetterRef(Kind.NOTICE, notice.id().value()),
                notice.caseNumber(),
                window.get(0),
                window.get(window.size() - 1),
                new Envelope(window.get(0), place),
                notice.type(),
                null,
                notice.documentId(),
                null,
                notice.issuedOn());
    }

    private static LetterToPrint letter(MessageToDeliver message) {
        return new LetterToPrint(
                new LetterRef(Kind.MESSAGE, message.id()),
                message.caseNumber(),
                message.addressee(),
                message.town(),
                new Envelope(message.recipient(), Objects.requireNonNullElse(message.address(), "")),
                null,
                message.subject(),
                message.letter(),
                message.attachment(),
                HouseTime.dayOf(message.createdAt()));
    }

    private Set<CaseNumber> casesOf(FundCode fund, Collection<CaseNumber> cases) {
        return new HashSet<>(sql.sql("""
                        select case_number from foerdertopf.application
                         where fund = :fund and case_number = any(:cases)
                        """)
                .param("fund", fund.value())
                .param("cases", cases.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, number) -> new CaseNumber(row.getString(1)))
                .list());
    }
}
