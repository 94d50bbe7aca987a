package de.foerdertopf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The data from which a letter was printed, in the letter itself (PDF/A-3, {@code AFRelationship} Data).
 *
 * @param mediaType such as {@code application/json}
 * @param description for people who open the list of attachments
 */
public record PdfAttachment(String fileName, String mediaType, String description, String text) {

    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName DATA = COSName.getPDFName("Data");

    void to(PDDocument pdf, PdfMetadata metadata) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype(mediaType);
        file.setSize(bytes.length);
        file.setModDate(PdfIdentity.calendar(metadata));
        var specification = new PDComplexFileSpecification();
        specification.setFile(fileName);
        specification.setFileUnicode(fileName);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setItem(RELATIONSHIP, DATA);
        var catalog = pdf.getDocumentCatalog();
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(fileName, specification));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(ASSOCIATED_FILES, associated);
    }
}
