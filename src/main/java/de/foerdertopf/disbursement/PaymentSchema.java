package de.foerdertopf.disbursement;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The banks' own schema of pain.001.001.09. A bank refuses a whole file for one wrong value in it; so no file is kept and handed over
 * that the schema refuses.
 */
final class PaymentSchema {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentSchema.class);
    private static final String FILE = "/schema/pain.001.001.09.xsd";
    private static final Pattern END_TO_END = Pattern.compile("<EndToEndId>([^<]*)</EndToEndId>");
    private static final Schema SCHEMA = schema();

    private PaymentSchema() {}

    /**
     * The same file.
     *
     * @throws BusinessRuleViolation {@code disbursement.file-invalid} with the number of the payment at which it breaks, or of the file
     */
    static RunFile requireValid(RunFile file) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.bytes())));
            return file;
        } catch (SAXException e) {
            var where = whereIn(file, e);
            LOG.error("The schema refuses {} at {}: {}", file.fileName(), where, e.getMessage());
            throw new BusinessRuleViolation("disbursement.file-invalid", where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payment whose part of the file it is; before the first payment the file itself. */
    private static String whereIn(RunFile file, SAXException refusal) {
        var where = file.fileName();
        if (refusal instanceof SAXParseException at) {
            var read = new String(file.bytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(Math.max(at.getLineNumber(), 0))
                    .toList();
            for (var line : read) {
                var found = END_TO_END.matcher(line);
                if (found.find()) {
                    where = found.group(1);
                }
            }
        }
        return where;
    }

    private static Schema schema() {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(
                    Objects.requireNonNull(PaymentSchema.class.getResource(FILE), FILE + " is not in the build"));
        } catch (SAXException e) {
            throw new IllegalStateException("The payment schema cannot be read", e);
        }
    }
}
