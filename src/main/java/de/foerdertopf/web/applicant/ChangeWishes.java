package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.proofofuse.Renunciations;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.web.layout.Fmt;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which changes a group can ask for as its case stands, and what it asked so far. */
@Component
class ChangeWishes {

    /** Asks for less. */
    static final String AMOUNT = "betrag";

    private static final String ACCOUNT = "konto";

    /** The last parts of their addresses, in the order in which they are offered. */
    private static final List<String> PATHS = List.of("zeitraum", "kosten", AMOUNT, ACCOUNT);

    private final GroupStages stages;
    private final ChangeRequests changes;
    private final RequestChange requestChange;
    private final Renunciations renunciations;
    private final MoneyWords words;
    private final MessageSource messages;
    private final Fmt fmt;

    ChangeWishes(
            GroupStages stages,
            ChangeRequests changes,
            RequestChange requestChange,
            Renunciations renunciations,
            MoneyWords words,
            MessageSource messages,
            Fmt fmt) {
        this.stages = stages;
        this.changes = changes;
        this.requestChange = requestChange;
        this.renunciations = renunciations;
        this.words = words;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** What is asked for at an address. */
    static ChangeKind kind(String path) {
        return switch (path) {
            case "zeitraum" -> ChangeKind.PERIOD;
            case "kosten" -> ChangeKind.COST_ITEMS;
            case AMOUNT -> ChangeKind.AMOUNT;
            case ACCOUNT -> ChangeKind.BANK_ACCOUNT;
            default -> throw new IllegalArgumentException(path);
        };
    }

    boolean mayAskAnything(SubmittedApplication application) {
        return stages.of(application).mayChange();
    }

    /** Of a grant of which only a part is left, nothing more is paid: then its days and costs are all that can still change. */
    boolean mayAsk(SubmittedApplication application, String path) {
        return mayAskAnything(application) && requestChange.isPossible(application.caseNumber(), kind(path));
    }

    /** The account of a sponsor is the sponsor's to tell. */
    static boolean isItsOwn(SubmittedApplication application, String path) {
        return !path.equals(ACCOUNT) || !MoneyWords.isSponsors(application);
    }

    ChangesPage page(SubmittedApplication application) {
        var caseNumber = application.caseNumber();
        return new ChangesPage(
                caseNumber,
                application.answers().project().title(),
                PATHS.stream()
                        .filter(path -> mayAsk(application, path) && isItsOwn(application, path))
                        .map(path -> new ChangesPage.Kind(
                                "/meine/" + caseNumber + "/aenderung/" + path,
                                text("change." + path),
                                words.text(application, "change." + path + ".text")))
                        .toList(),
                renunciations.isPossible(caseNumber) ? "/meine/" + caseNumber + "/verzicht" : null,
                changes.of(caseNumber).stream().map(this::asked).toList());
    }

    private ChangesPage.Asked asked(RequestedChange change) {
        var accepted = change.accepted();
        return new ChangesPage.Asked(
                what(change),
                fmt.day(HouseTime.dayOf(change.askedAt())),
                accepted == null ? "info" : accepted ? "good" : "plain",
                answer(change),
                change.replaced() ? null : change.answerReason());
    }

    private String answer(RequestedChange change) {
        if (change.accepted() == null) {
            return text("change.open");
        }
        if (change.isMetInPart()) {
            return text("change.met-in-part", Objects.requireNonNull(change.newValue()));
        }
        return text(
                change.replaced()
                        ? "change.replaced"
                        : Boolean.TRUE.equals(change.accepted()) ? "change.accepted" : "change.refused");
    }

    /** Says that the group asked for this kind and has no answer yet, so that only the new request will count; null where nothing is open. */
    @Nullable
    String replaces(SubmittedApplication application, String path) {
        return changes.of(application.caseNumber()).stream()
                .filter(change -> change.accepted() == null && change.kind() == kind(path))
                .map(change -> text("change.replaces", fmt.day(HouseTime.dayOf(change.askedAt()))))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private String what(RequestedChange change) {
        var newEnd = change.newEnd();
        var newIban = change.newIban();
        return Stream.of(
                        text("change." + change.kind()),
                        newEnd == null ? "" : text("change.until", fmt.day(newEnd)),
                        newIban == null ? "" : text("change.ends-with", new Iban(newIban).lastFour()),
                        change.description())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
