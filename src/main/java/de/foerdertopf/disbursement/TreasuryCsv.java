package de.foerdertopf.disbursement;

import de.foerdertopf.shared.HouseTime;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * The list that a treasury's bookkeeping reads: semicolons, every value quoted, CRLF, decimal comma, days as dd.MM.yyyy, in the
 * treasury's character set. The posting key's segments are columns of their own, named as the city names them. A programme reads it,
 * no person: every value stands there as it is, and who signed stands there by name.
 */
final class TreasuryCsv {

    /** With it a UTF-8 file begins where a treasury's programme asks for that. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Pattern NO_LETTER = Pattern.compile("\\r\\n|[\\p{Cc}\\u2028\\u2029]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.GERMANY);

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setQuote('"')
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\r\n")
            .get();

    private TreasuryCsv() {}

    static RunFile write(PayableBatch batch) {
        var text = new StringWriter();
        try (var csv = FORMAT.print(text)) {
            var number = 0;
            for (var payment : batch.payments()) {
                number++;
                var columns = columns(batch, payment, number);
                if (number == 1) {
                    csv.printRecord(columns.keySet());
                }
                csv.printRecord(
                        columns.values().stream().map(TreasuryCsv::onOneLine).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var charset = batch.office().csvCharset();
        var mark = batch.office().csvBeginsWithMark() ? BYTE_ORDER_MARK : "";
        return RunFile.of(
                RunFile.Kind.PAYABLE,
                batch.number() + ".csv",
                "text/csv;charset=" + charset.name(),
                (mark + encodable(text.toString(), charset)).getBytes(charset));
    }

    /** A record is a line: what would end it, or is no letter at all, becomes a blank. */
    private static String onOneLine(String value) {
        return NO_LETTER.matcher(value).replaceAll(" ");
    }

    private static Map<String, String> columns(PayableBatch batch, PaymentView payment, int number) {
        var office = batch.office();
        var columns = new LinkedHashMap<String, String>();
        columns.put("Satznummer", Integer.toString(number));
        columns.put("Anordnungsart", "Auszahlung");
        columns.put("Zahllauf", batch.number());
        columns.put("Kasse", office.name());
        columns.put("Anordnende Stelle", office.orderingOffice());
        columns.put("Nummer der Stelle", orEmpty(office.orderingOfficeNumber()));
        columns.put("Haushaltsjahr", payment.fiscalYear().toString());
        columns.put("Anordnungsnummer", payment.number());
        columns.put("Anordnungsdatum", moment(payment.orderedAt()).substring(0, 10));
        columns.put("Fällig am", DAY.format(payment.dueOn()));
        columns.put("Ausführung am", DAY.format(batch.executionDate()));
        columns.put("Betrag", payment.amount().toDecimalString().replace('.', ','));
        columns.put("Währung", "EUR");
        columns.put("Kreditor", "neu");
        columns.put("Kontoinhaber", payment.holder());
        columns.put("IBAN", payment.iban().normalised());
        columns.put("Bescheidempfänger", payment.recipientName());
        columns.put("Berechtigt", payment.recipientName());
        columns.put("Empfänger weicht ab", payment.holderDiffers() ? "J" : "N");
        columns.put("Verwendungszweck", payment.remittance());
        columns.put("Grund", payment.projectTitle());
        columns.put("End-to-End-Referenz", payment.number());
        office.postingKey().forEach((segment, value) -> columns.put(segment, orEmpty(value)));
        columns.put("Aktenzeichen", payment.caseNumber().value());
        columns.put("Bescheid vom", DAY.format(payment.decidedOn()));
        columns.put("Fonds", payment.fund().value());
        columns.put("Sachlich richtig", batch.nameOf(payment.orderedBy()));
        columns.put("Sachlich richtig am", moment(payment.orderedAt()));
        columns.put("Rechnerisch richtig", batch.nameOf(payment.orderedBy()));
        columns.put("Rechnerisch richtig am", moment(payment.orderedAt()));
        columns.put("Angeordnet", payment.releasedBy() == null ? "" : batch.nameOf(payment.releasedBy()));
        columns.put("Angeordnet am", payment.releasedAt() == null ? "" : moment(payment.releasedAt()));
        columns.put("Steuerkennzeichen", "0");
        return columns;
    }

    /** What the character set lacks is spelled in Latin letters: never a question mark in a name. */
    static String encodable(String text, Charset charset) {
        var encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        List<String> written = new ArrayList<>();
        text.codePoints().forEach(point -> {
            var letter = Character.toString(point);
            written.add(encoder.canEncode(letter) ? letter : SepaText.of(letter, letter.length() * 4));
        });
        return String.join("", written).replace("NOTPROVIDED", "");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(HouseTime.ZONE));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
