package org.policypress.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What the standards want in a file's catalog: its language, that it is tagged, that a window shows its title (ISO 14289-1,
 * 7.1 and 7.2), and which colours it means (ISO 19005-2, 6.2.3). PDFBox's own way to the last one starts the Java runtime's
 * colour management to read a profile that is known.
 */
final class CatalogEntries {

    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final int COMPONENTS = 3;
    private static final byte[] PROFILE = SrgbProfile.bytes();

    private CatalogEntries() {}

    /**
     * Writes the entries.
     *
     * @param language of the document, as in BCP 47
     */
    static void write(PDDocument file, String language) throws IOException {
        PDDocumentCatalog catalog = file.getDocumentCatalog();
        catalog.setLanguage(language);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.addOutputIntent(colours(file));
    }

    private static PDOutputIntent colours(PDDocument file) throws IOException {
        COSStream profile = file.getDocument().createCOSStream();
        try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(PROFILE);
        }
        profile.setInt(COSName.N, COMPONENTS);
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        PDOutputIntent colours = new PDOutputIntent(intent);
        colours.setInfo(COLOURS);
        colours.setOutputCondition(COLOURS);
        colours.setOutputConditionIdentifier(COLOURS);
        colours.setRegistryName("http://www.color.org");
        return colours;
    }
}
