package de.foerdertopf.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Pins what would otherwise differ on every save: dates, the document's id, the metadata packet with its part of PDF/A. */
final class PdfIdentity {

    private static final String PRODUCER = "Fördertopf";
    private static final DateTimeFormatter XMP_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PdfIdentity() {}

    static void pin(PDDocument pdf, PdfMetadata metadata, int archivePart) throws IOException {
        var created = calendar(metadata);
        var information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setSubject(metadata.description());
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage(metadata.language());
        pdf.getDocumentCatalog()
                .getMetadata()
                .importXMPMetadata(packet(metadata, archivePart).getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(id(metadata));
    }

    static Calendar calendar(PdfMetadata metadata) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(metadata.createdAt().getEpochSecond() * 1000);
        return calendar;
    }

    /** The seed of the file's id; PDFBox adds the information dictionary. */
    private static long id(PdfMetadata metadata) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(metadata.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packet(PdfMetadata metadata, int archivePart) {
        var time = XMP_TIME.format(metadata.createdAt());
        return """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaid:part>%6$s</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>%3$s</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>%4$s</pdf:Producer>
            <xmp:CreateDate>%5$s</xmp:CreateDate>
            <xmp:ModifyDate>%5$s</xmp:ModifyDate>
            <xmp:MetadataDate>%5$s</xmp:MetadataDate>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of the PDF/UA standard to which the file conforms</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>\
            """.formatted(
                        xml(metadata.title()),
                        xml(metadata.description()),
                        xml(metadata.language()),
                        PRODUCER,
                        time,
                        archivePart);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
