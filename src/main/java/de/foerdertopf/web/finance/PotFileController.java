package de.foerdertopf.web.finance;

import de.foerdertopf.budget.Pots;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.SpreadsheetText;
import de.foerdertopf.web.layout.Fmt;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A pot's book as a table for spreadsheets. */
@Controller
class PotFileController {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .get();

    private final FinanceDesk desk;
    private final Pots pots;
    private final PaymentRows words;
    private final Fmt fmt;

    PotFileController(FinanceDesk desk, Pots pots, PaymentRows words, Fmt fmt) {
        this.desk = desk;
        this.pots = pots;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping("/schreibtisch/topf/{code}/{year}/buchungen.csv")
    ResponseEntity<byte[]> csv(@PathVariable("code") FundCode fund, @PathVariable int year, Actor actor) {
        desk.reader(actor, fund);
        var pot = pots.pot(fund, PotController.yearOf(year));
        var text = new StringWriter();
        try (var csv = CSV.print(text)) {
            csv.printRecord(
                    words.text("pot.booking.day"),
                    words.text("pot.booking.what"),
                    words.text("pot.booking.case"),
                    words.text("pot.booking.amount"),
                    words.text("pot.booking.change"),
                    words.text("pot.booking.left"),
                    words.text("pot.booking.reason"));
            for (var booking : pots.bookings(pot.fund(), pot.year())) {
                csv.printRecord(
                        fmt.moment(booking.at()),
                        words.text("booking." + booking.kind()),
                        Objects.toString(booking.caseNumber(), ""),
                        comma(booking.amount()),
                        comma(booking.change()),
                        comma(booking.leftAfter()),
                        SpreadsheetText.harmless(Objects.requireNonNullElse(booking.reason(), "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("topf-" + fund + "-" + year + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String comma(Money money) {
        return money.toDecimalString().replace('.', ',');
    }
}
