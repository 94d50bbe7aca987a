package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.fund.Round;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.WithScans;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.GroupQuestions;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.web.multipart.MultipartFile;

/** An application as staff type it in from paper, from the telephone or from a mail, with its scans. */
class RecordedSheet extends WithScans {

    static final String ROUND = "round";
    static final String RECEIVED_ON = "receivedOn";
    static final String CHANNEL = "channel";
    static final String CONFIRMED = "confirmed";
    static final String LANGUAGE = "language";
    static final String FOLLOW_UP_OF = "followUpOf";
    static final String SHORT = "shortForm";

    /** How the application came, which only staff are asked. */
    private static final Set<String> ARRIVAL = Set.of(
            ROUND,
            RECEIVED_ON + ".day",
            RECEIVED_ON + ".month",
            RECEIVED_ON + ".year",
            CHANNEL,
            CONFIRMED,
            LANGUAGE,
            FOLLOW_UP_OF,
            SHORT);

    private static final int EMPTY_ROWS = 2;
    private static final Pattern ROW = Pattern.compile("\\w+\\[[0-9]{1,2}]\\.\\w+");

    /** Before the name of an input: what stood in it when the page was opened. */
    static final String WAS = "was.";

    final Sheet sheet;

    /** What the page said when it was opened, where it corrects what is there. */
    final Sheet was = new Sheet();

    RecordedSheet(String formId, Sheet sheet) {
        this.formId = formId;
        this.sheet = sheet;
    }

    /** Nothing but what is most likely: a paper that came today, into the round that is open. */
    static RecordedSheet blank(LocalDate today, Optional<Round> round) {
        var sheet = new Sheet();
        var day = DateFields.of(today);
        sheet.put(RECEIVED_ON + ".day", day.day);
        sheet.put(RECEIVED_ON + ".month", day.month);
        sheet.put(RECEIVED_ON + ".year", day.year);
        sheet.put(CHANNEL, Channel.PAPER);
        sheet.put(GroupQuestions.DELIVERY.name(), DeliveryChoice.LETTER);
        sheet.put(LANGUAGE, "de");
        round.ifPresent(open -> sheet.put(ROUND, RecordRounds.value(open)));
        return new RecordedSheet(Attempts.newFormId(), sheet);
    }

    /**
     * What was sent, without the lines of the plan that stayed empty.
     *
     * @throws InvalidPropertyException if a line is named that no page of ours has
     */
    static RecordedSheet of(Map<String, List<String>> fields, @Nullable List<MultipartFile> sent) {
        fields.keySet().stream()
                .filter(input -> lists().anyMatch(list -> input.startsWith(list + "["))
                        && !ROW.matcher(input).matches())
                .findFirst()
                .ifPresent(input -> {
                    throw new InvalidPropertyException(RecordedSheet.class, input, "No line of a plan");
                });
        var all = Sheet.of(fields);
        var it = new RecordedSheet(all.typed("formId"), all.only(RecordedSheet::isAsked));
        all.all().forEach((input, text) -> {
            if (input.startsWith(WAS) && isAsked(input.substring(WAS.length()))) {
                it.was.put(input.substring(WAS.length()), text);
            }
        });
        it.files = sent == null ? new ArrayList<>() : sent;
        lists().forEach(list -> it.sheet.putRows(list, it.filled(list)));
        return it;
    }

    private static boolean isAsked(String input) {
        return ARRIVAL.contains(input) || Arrays.stream(FormPage.values()).anyMatch(page -> page.keeps(input));
    }

    private static Stream<String> lists() {
        return Stream.of(MoneyQuestions.COSTS.name(), MoneyQuestions.SOURCES.name());
    }

    private List<Sheet> filled(String list) {
        return sheet.rows(list).stream()
                .filter(row -> !MoneyQuestions.isBlank(row))
                .toList();
    }

    /** Always offers some empty lines after the filled ones. */
    void offerRows() {
        lists().forEach(list -> {
            var rows = new ArrayList<>(filled(list));
            for (var i = 0; i < EMPTY_ROWS; i++) {
                var empty = new Sheet();
                empty.put(MoneyQuestions.DESCRIPTION, "");
                rows.add(empty);
            }
            sheet.putRows(list, rows);
        });
    }

    boolean isShort() {
        return !sheet.isBlank(SHORT);
    }

    /** Goes on in the long form, with everything typed so far, and with what the short one leaves out answered as online. */
    void toLong(Occasion shortForm) {
        Questions.completeToLong(sheet, shortForm);
        sheet.put(SHORT, "");
    }
}
