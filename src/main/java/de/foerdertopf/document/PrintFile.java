package de.foerdertopf.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Many letters in one file for a print shop that prints on both sides: each begins on a front side, after a blank page where
 * needed. The pages look as they did; the letters themselves are not touched.
 */
public final class PrintFile {

    private static final int SIDES = 2;

    private PrintFile() {}

    /**
     * Where an envelope's pages stand in the file.
     *
     * @param firstPage counted from 1
     * @param lastPage the last one with text; a blank one may follow
     */
    public record Place(int firstPage, int lastPage, int sheets) {

        /** Whether the back of the last sheet stays blank. */
        public boolean isBlankAfter() {
            return (lastPage - firstPage + 1) % SIDES != 0;
        }
    }

    /** The sheets of paper that a file takes. */
    public static int sheets(int pages) {
        return (pages + 1) / SIDES;
    }

    /**
     * Where each envelope will stand.
     *
     * @param coverPages length of the list before the letters
     * @param envelopes the page counts of what goes into each; every part begins on a front side
     */
    public static List<Place> places(int coverPages, List<List<Integer>> envelopes) {
        var places = new ArrayList<Place>();
        var before = sheets(coverPages);
        for (var parts : envelopes) {
            var sheets = parts.stream().mapToInt(PrintFile::sheets).sum();
            var blank = parts.get(parts.size() - 1) % SIDES;
            places.add(new Place(before * SIDES + 1, (before + sheets) * SIDES - blank, sheets));
            before += sheets;
        }
        return places;
    }

    /** The files one after the other, each from a front side on. */
    public static byte[] merge(List<byte[]> parts, PdfMetadata metadata) {
        var sources = new ArrayList<PDDocument>();
        try (var file = new PDDocument()) {
            for (var part : parts) {
                var source = Loader.loadPDF(part);
                sources.add(source);
                append(source, file);
            }
            describe(file, metadata);
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(PrintFile::close);
        }
    }

    private static void append(PDDocument source, PDDocument file) throws IOException {
        for (var page : source.getPages()) {
            var copy = file.importPage(page);
            copy.setResources(page.getResources());
            // Links and tags would drag the whole letter along once more; on paper nobody follows them.
            copy.getCOSObject().removeItem(COSName.ANNOTS);
            copy.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        }
        if (source.getNumberOfPages() % SIDES != 0) {
            file.addPage(new PDPage(PDRectangle.A4));
        }
    }

    private static void describe(PDDocument file, PdfMetadata metadata) {
        var information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setSubject(metadata.description());
        information.setProducer("Fördertopf");
        information.setCreationDate(PdfIdentity.calendar(metadata));
        information.setModificationDate(PdfIdentity.calendar(metadata));
        file.setDocumentInformation(information);
        file.getDocumentCatalog().setLanguage(metadata.language());
    }

    private static void close(PDDocument source) {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
