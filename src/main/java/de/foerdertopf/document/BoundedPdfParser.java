package de.foerdertopf.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/** Reads a PDF and unpacks no stream of objects or places before it has counted what is in it. */
final class BoundedPdfParser extends PDFParser {

    private final PdfStreams streams = new PdfStreams();
    private final Set<Long> counted = new HashSet<>();

    BoundedPdfParser(byte[] pdf) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE))) {
            streams.count(stream);
        }
        return stream;
    }

    /** Any stream can be named as one of objects, whatever it says of itself. */
    @Override
    protected @Nullable COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        if (counted.add(number)
                && document.getObjectFromPool(new COSObjectKey(number, 0)).getObject() instanceof COSStream stream) {
            streams.count(stream);
        }
        return super.parseObjectStreamObject(number, key);
    }
}
