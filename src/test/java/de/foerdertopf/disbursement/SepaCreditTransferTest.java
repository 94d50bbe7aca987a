package de.foerdertopf.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.PayableFormat;
import de.foerdertopf.fund.PayingOffice;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Iban;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SepaCreditTransferTest {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    @Test
    void isValidByTheSchemaWhateverNamesComeIn() throws Exception {
        var file = write(
                "Grünes Beet Sandhofen e. V.",
                "Łukasz & <Žáková> \"Ğ\" ẞ",
                "منظمة السلام",
                "🎉",
                "Sehr langer Name ".repeat(20),
                "//--//",
                "= + - @");
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(SepaCreditTransfer.class.getResource("/schema/pain.001.001.09.xsd")));

        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file.bytes())));
    }

    @Test
    void usesTheDefaultNamespaceAndNoPrefix() {
        var text = new String(write("Grünes Beet").bytes(), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("<?xml")
                .contains("<Document xmlns=\"" + NAMESPACE + "\"")
                .doesNotContain("<pain:");
    }

    @Test
    void saysWhatTheBankNeeds() throws Exception {
        var file = write("Grünes Beet Sandhofen e. V.", "Trommelkreis Baobab");

        var xml = parse(file);
        assertThat(at(xml, "//p:GrpHdr/p:MsgId")).isEqualTo("SFHB-2025-Z01");
        assertThat(at(xml, "//p:GrpHdr/p:NbOfTxs")).isEqualTo("2");
        assertThat(at(xml, "//p:GrpHdr/p:CtrlSum")).isEqualTo("200.02");
        assertThat(at(xml, "//p:GrpHdr/p:CreDtTm")).startsWith("2025-04-01T09:12:00");
        assertThat(at(xml, "//p:PmtInf/p:CtrlSum")).isEqualTo("200.02");
        assertThat(at(xml, "//p:PmtInf/p:ReqdExctnDt/p:Dt")).isEqualTo("2025-04-02");
        assertThat(at(xml, "//p:PmtInf/p:PmtTpInf/p:SvcLvl/p:Cd")).isEqualTo("SEPA");
        assertThat(at(xml, "//p:PmtInf/p:ChrgBr")).isEqualTo("SLEV");
        assertThat(at(xml, "//p:PmtInf/p:DbtrAcct/p:Id/p:IBAN")).isEqualTo("DE90902000000000000051");
        assertThat(at(xml, "//p:CdtTrfTxInf[1]/p:PmtId/p:EndToEndId")).isEqualTo("SFHB-2025-0001-R1");
        assertThat(at(xml, "//p:CdtTrfTxInf[1]/p:Amt/p:InstdAmt")).isEqualTo("100.01");
        assertThat(at(xml, "//p:CdtTrfTxInf[1]/p:Amt/p:InstdAmt/@Ccy")).isEqualTo("EUR");
        assertThat(at(xml, "//p:CdtTrfTxInf[1]/p:Cdtr/p:Nm")).isEqualTo("Gruenes Beet Sandhofen e. V.");
        assertThat(at(xml, "//p:CdtTrfTxInf[1]/p:RmtInf/p:Ustrd"))
                .isEqualTo("Zuwendung Az. SFHB-2025-0001 Bescheid v. 28.03.2025");
        assertThat(at(xml, "count(//p:PstlAdr)")).isEqualTo("0");
    }

    /** A sponsor gets the money of many groups on one account. */
    @Test
    void whatGoesToAnotherThanTheGroupNamesTheGroup() throws Exception {
        var xml = parse(write("Haus der Vereine"));

        assertThat(at(xml, "//p:CdtTrfTxInf/p:RmtInf/p:Ustrd"))
                .isEqualTo("Zuwendung Az. SFHB-2025-0001 Bescheid v. 28.03.2025 Gruppe Gruenes Beet Sandhofen e. V.");
    }

    @Test
    void isTheSameFileEachTime() {
        assertThat(write("Grünes Beet").sha256())
                .isEqualTo(write("Grünes Beet").sha256())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void isTheSameFileByteForByteAsFromTheLibraryBefore() throws Exception {
        var file = write("Grünes Beet Sandhofen e. V.", "Łukasz & <Žáková> \"Ğ\" ẞ", "A & B <c> 'd'");

        try (var before = SepaCreditTransferTest.class.getResourceAsStream("/disbursement/pain.001.xml")) {
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(Objects.requireNonNull(before).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileThatTheSchemaAcceptsIsHandedOverAsItIs() {
        var file = write("Grünes Beet");

        assertThat(PaymentSchema.requireValid(file)).isSameAs(file);
    }

    @Test
    void aFileThatTheSchemaRefusesIsNotHandedOverAndThePaymentIsNamed() {
        var fine = write("Grünes Beet", "Trommelkreis", "Sprachlaube");
        var text = new String(fine.bytes(), StandardCharsets.UTF_8);
        var second = text.indexOf("<IBAN>", text.indexOf("SFHB-2025-0002-R1"));
        var broken = text.substring(0, second) + "<IBAN>49-" + text.substring(second + "<IBAN>DE4".length());

        assertThatThrownBy(() -> PaymentSchema.requireValid(RunFile.of(
                        RunFile.Kind.PAYABLE,
                        fine.fileName(),
                        fine.mediaType(),
                        broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("disbursement.file-invalid [SFHB-2025-0002-R1]");
    }

    @Test
    void aFaultBeforeTheFirstPaymentNamesTheFile() {
        var office = new PayingOffice(
                "Kasse", "Referat", null, PayableFormat.PAIN_001, "Stadt", new Iban("kein Konto"), Map.of(), "UTF-8");
        var batch = PaymentFixture.batch(PayableFormat.PAIN_001, "UTF-8", "Grünes Beet");
        var file = SepaCreditTransfer.write(new PayableBatch(
                batch.number(), batch.closedAt(), batch.executionDate(), office, batch.payments(), batch.people()));

        assertThatThrownBy(() -> PaymentSchema.requireValid(file))
                .hasMessageContaining("disbursement.file-invalid [SFHB-2025-Z01.xml]");
    }

    private static RunFile write(String... holders) {
        return SepaCreditTransfer.write(PaymentFixture.batch(PayableFormat.PAIN_001, "UTF-8", holders));
    }

    private static Document parse(RunFile file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.bytes()));
    }

    private static String at(Document xml, String path) throws Exception {
        var xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return NAMESPACE;
            }

            @Override
            public String getPrefix(String uri) {
                return "p";
            }

            @Override
            public java.util.Iterator<String> getPrefixes(String uri) {
                return java.util.List.of("p").iterator();
            }
        });
        return xpath.evaluate(path, xml);
    }
}
