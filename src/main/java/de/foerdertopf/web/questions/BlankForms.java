package de.foerdertopf.web.questions;

import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.notice.letters.Accent;
import de.foerdertopf.notice.letters.BlankForm;
import de.foerdertopf.notice.letters.BlankForm.Room;
import de.foerdertopf.notice.letters.Masthead;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Question;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.Link;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prints the questions of an application with room for the answers: for people without e-mail, and for whoever fills in the form with
 * others at a table. The desk types what comes back by the same list.
 */
@Component
public class BlankForms {

    private static final int LINES_OF_PLAN = 6;

    private final Questionnaire questionnaire;
    private final PdfRenderer renderer;
    private final Funds funds;
    private final Addresses addresses;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    /** Anybody may ask for them: each is printed once. */
    private final Map<Printed, byte[]> printed = new ConcurrentHashMap<>();

    BlankForms(
            Questionnaire questionnaire,
            PdfRenderer renderer,
            Funds funds,
            Addresses addresses,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.questionnaire = questionnaire;
        this.renderer = renderer;
        this.funds = funds;
        this.addresses = addresses;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    private record Printed(FundCode fund, String round, boolean full, boolean late) {}

    /** Where the forms of a fund's open round are; none where no round is open. */
    public List<Link> links(Fund fund) {
        return round(fund.code()).map(round -> funds.editionFor(round)).stream()
                .flatMap(edition -> Stream.of(false, true)
                        .filter(full -> isNeeded(edition, full))
                        .map(full -> new Link(
                                text("blank.link", size(edition, full)),
                                "/fonds/" + fund.code() + (full ? "/antrag-lang.pdf" : "/antrag-kurz.pdf"))))
                .toList();
    }

    /**
     * The form of the fund's open round; where none is open, of the one that closed last, into which an application comes late.
     *
     * @param full for sums that need the long form
     * @throws NotFoundException if the fund had no round yet, or has no such form
     */
    public byte[] print(FundCode code, boolean full) {
        var fund = funds.require(code);
        var today = HouseTime.today(clock);
        var round = round(code)
                .or(() -> funds.rounds(code).stream()
                        .filter(past -> past.isMissedBy(today))
                        .max(Comparator.comparing(Round::closes)))
                .orElseThrow(() -> new NotFoundException("No round of " + code + " was open yet"));
        var late = round.isMissedBy(today);
        var edition = funds.editionFor(round);
        if (!isNeeded(edition, full)) {
            throw new NotFoundException("No such form of " + code);
        }
        return printed.computeIfAbsent(new Printed(code, round.label(), full, late), key -> {
                    var form = form(fund, round, edition, full, late);
                    return renderer.render(form.template(), form, form.metadata());
                })
                .clone();
    }

    private Optional<Round> round(FundCode fund) {
        return funds.openRounds(fund, HouseTime.today(clock)).stream().findFirst();
    }

    /** A fund whose sums all fit into the short form has no long one. */
    private static boolean isNeeded(FundEdition edition, boolean full) {
        var amounts = edition.rules().amounts();
        return full
                ? amounts.maximum().isMoreThan(amounts.microFormUpTo())
                : amounts.microFormUpTo().isPositive();
    }

    private String size(FundEdition edition, boolean full) {
        var amounts = edition.rules().amounts();
        return text(
                full ? "blank.above" : "blank.up-to",
                fmt.roundMoney(
                        full ? amounts.microFormUpTo() : amounts.microFormUpTo().min(amounts.maximum())));
    }

    BlankForm form(Fund fund, Round round, FundEdition edition, boolean full, boolean late) {
        var authority = fund.authority();
        var occasion = Occasion.onPaper(full, edition, round.decisionDay(), fund.name());
        var number = new AtomicInteger();
        return new BlankForm(
                new Masthead(
                        authority.head(),
                        List.of(authority.name(), authority.department() + " · " + fund.name()),
                        Accent.named(fund.colour()),
                        authority.mark()),
                fund.name(),
                size(edition, full),
                text(late ? "blank.late" : "blank.until", fmt.weekday(round.closes())),
                List.of(authority.name(), authority.street(), authority.postcodeTown()),
                authority.phone(),
                authority.email(),
                text("blank.privacy", addresses.of("/datenschutz")),
                pages(full)
                        .map(page -> part(number.incrementAndGet(), page, occasion))
                        .toList(),
                Stream.concat(
                                DeclarationQuestions.declaredBySending(full).stream(),
                                Stream.of(DeclarationQuestions.LIABILITY))
                        .map(this::text)
                        .toList(),
                HouseTime.startOf(round.opens()));
    }

    private static Stream<FormPage> pages(boolean full) {
        return Arrays.stream(FormPage.values()).filter(page -> full || !page.isOfLongForm());
    }

    private BlankForm.Part part(int number, FormPage page, Occasion occasion) {
        return new BlankForm.Part(
                number,
                text(page.key() + ".title"),
                find(page.key() + ".lead"),
                questionnaire.ask(page, new Sheet(), occasion).stream()
                        .map(drawn -> new BlankForm.Group(
                                drawn.heading(),
                                drawn.text(),
                                drawn.lines().stream()
                                        .flatMap(line -> line.stream().map(asked -> question(asked, line.size() > 1)))
                                        .toList()))
                        .toList());
    }

    private static BlankForm.Question question(Question asked, boolean half) {
        return new BlankForm.Question(
                asked.label(),
                asked.hint(),
                Boolean.TRUE.equals(asked.optional()),
                room(asked.kind()),
                asked.kind() == Kind.ROWS ? List.of() : choices(asked.choices()),
                asked.kind() == Kind.ROWS
                        ? LINES_OF_PLAN
                        : Objects.requireNonNullElse(asked.look().rows(), 1),
                half);
    }

    static Room room(Kind kind) {
        return switch (kind) {
            case RADIOS, DROPDOWN, CHECKBOXES, CHECKBOX -> Room.CHOICES;
            case DATE -> Room.DAY;
            case MONEY -> Room.SUM;
            case ROWS -> Room.TABLE;
            case TEXT, TEL, EMAIL, NUMBER, LONGTEXT, FILES -> Room.LINES;
        };
    }

    private static List<BlankForm.Choice> choices(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> !choice.value().isEmpty())
                .map(choice -> new BlankForm.Choice(choice.label(), choice.hint()))
                .toList();
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private @Nullable String find(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
