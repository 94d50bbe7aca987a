package de.foerdertopf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads a PDF as its readers do: text, positions, archive and accessibility rules. */
public final class PdfProof {

    private static final float MILLIMETRES = 25.4f / 72;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProof() {}

    /** The failed rules of PDF/A-2a and PDF/UA-1; empty is well. */
    public static List<String> violations(byte[] pdf) throws VeraPDFException, IOException {
        var failed = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            var foundry = Foundries.defaultInstance();
            try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = foundry.createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .map(assertion -> flavour.getId() + " "
                                + assertion.getRuleId().getClause() + " " + assertion.getMessage())
                        .forEach(failed::add);
            }
        }
        return failed;
    }

    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    public static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Without white space, so that line ends and no-break spaces do not count. */
    public static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad]+", "");
    }

    /** Every printed sign of a page with its place in millimetres from the upper left corner. */
    public static List<Sign> signs(byte[] pdf, int page) throws IOException {
        var signs = new ArrayList<Sign>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    signs.add(new Sign(
                            text.getUnicode(),
                            text.getXDirAdj() * MILLIMETRES,
                            (text.getXDirAdj() + text.getWidthDirAdj()) * MILLIMETRES,
                            text.getYDirAdj() * MILLIMETRES));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(document, java.io.Writer.nullWriter());
        }
        return signs;
    }

    /** A document to look into. */
    public static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    /** A sign: its left and right edge and its base line. */
    public record Sign(String text, float left, float right, float baseline) {}
}
