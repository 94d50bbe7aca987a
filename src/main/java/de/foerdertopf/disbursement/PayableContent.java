package de.foerdertopf.disbursement;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.csv.CSVFormat;

/**
 * What a payable file really holds, read back from its bytes as the cash office will read them.
 *
 * @param count of payments
 * @param sum of all payments
 */
record PayableContent(int count, Money sum) {

    static PayableContent read(PayableFormat format, RunFile file, Charset charset) {
        return switch (format) {
            case CSV -> readCsv(file, charset);
            case PAIN_001 -> readTransfer(file);
        };
    }

    private static PayableContent readCsv(RunFile file, Charset charset) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var text = new String(file.bytes(), charset);
        var list = text.startsWith(TreasuryCsv.BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (var records = format.parse(new StringReader(list))) {
            var count = 0;
            var sum = Money.ZERO;
            for (var line : records) {
                count++;
                sum = sum.plus(Money.parse(line.get("Betrag")));
            }
            return new PayableContent(count, sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PayableContent readTransfer(RunFile file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file.bytes()));
            var count = 0;
            var sum = Money.ZERO;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("InstdAmt")) {
                    count++;
                    sum = sum.plus(Money.of(new BigDecimal(xml.getElementText())));
                }
            }
            return new PayableContent(count, sum);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The file that we made cannot be read", e);
        }
    }
}
