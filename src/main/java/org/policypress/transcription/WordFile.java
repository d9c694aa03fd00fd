package org.policypress.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/**
 * The parts of a Word file that a text is made of.
 *
 * @param document the text
 * @param styles its styles; {@link Xml#NONE} where it has none, as with the two below
 * @param numbering how its lists count
 * @param footnotes the texts of its footnotes
 * @param endnotes the texts of its endnotes
 * @param addresses where its links lead, by the relationship's id
 * @param pictures its pictures, by the relationship's id
 * @param title the title among its properties; often that of another text, which it was made from
 */
record WordFile(
        Xml document,
        Xml styles,
        Xml numbering,
        Xml footnotes,
        Xml endnotes,
        Map<String, String> addresses,
        Map<String, byte[]> pictures,
        String title) {

    private static final long LARGEST = 64L << 20;

    /** What a part may come to unpacked: the text of a thousand pages is some 20 MB. */
    private static final long LARGEST_PART = 32L << 20;

    private static final long LARGEST_PICTURES = 128L << 20;
    private static final int MOST_PARTS = 3000;

    static {
        // For the whole process, since POI asks no caller: Word files are the only archives that it opens here.
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    /**
     * Opens a Word file.
     *
     * @param name what problems call it
     */
    static Outcome<WordFile> open(String name, Path file) {
        try {
            return Outcome.of(open(file));
        } catch (Xml.Refused e) {
            return refused(name, e.why());
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return refused(name, UNREADABLE);
        } catch (IOException e) {
            return refused(name, isBomb(e) ? BOMB : UNREADABLE);
        }
    }

    private static final String UNREADABLE =
            "is no Word file that can be read; open it in Word and save it as a Word Document (.docx)";

    private static final String BOMB =
            "unpacks to far more than a text has, which can do harm; if it is a true policy, save it again without its pictures";

    private static Outcome<WordFile> refused(String name, String why) {
        return Outcome.failed(Problem.error(Place.of(name), "word-file", "this " + why));
    }

    private static boolean isBomb(IOException e) {
        // POI has no type for it: ZipArchiveThresholdInputStream tells by its message alone.
        return String.valueOf(e.getMessage()).startsWith("Zip bomb");
    }

    private static WordFile open(Path file) throws Xml.Refused, OpenXML4JException, IOException {
        refuseOther(file);
        // Opened by its directory: when that is damaged, POI would else take the archive's word for what is in it.
        try (ZipFileZipEntrySource entries = new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()))) {
            refuseMany(entries);
            OPCPackage opened = OPCPackage.open(entries);
            try {
                return parts(opened);
            } finally {
                opened.revert(); // closes it without writing
            }
        }
    }

    private static WordFile parts(OPCPackage opened) throws Xml.Refused, OpenXML4JException, IOException {
        PackagePart main = main(opened);
        Map<String, String> addresses = new HashMap<>();
        Map<String, byte[]> pictures = new HashMap<>();
        long size = 0;
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                addresses.put(relation.getId(), relation.getTargetURI().toString());
            } else if (relation.getRelationshipType().endsWith("/image")) {
                byte[] bytes = bytes(main.getRelatedPart(relation));
                size += bytes.length;
                if (size > LARGEST_PICTURES) {
                    throw new Xml.Refused(BOMB);
                }
                pictures.put(relation.getId(), bytes);
            }
        }
        return new WordFile(
                xml(main),
                related(main, "/styles"),
                related(main, "/numbering"),
                related(main, "/footnotes"),
                related(main, "/endnotes"),
                addresses,
                pictures,
                opened.getPackageProperties().getTitleProperty().orElse(""));
    }

    private static void refuseMany(ZipFileZipEntrySource entries) throws Xml.Refused {
        int count = 0;
        for (var each = entries.getEntries(); each.hasMoreElements(); each.nextElement()) {
            count++;
            if (count > MOST_PARTS) {
                throw new Xml.Refused(BOMB);
            }
        }
    }

    private static void refuseOther(Path file) throws IOException, Xml.Refused {
        if (Files.size(file) > LARGEST) {
            throw new Xml.Refused("is larger than 64 MiB; save its pictures smaller (in Word: Compress Pictures)");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (start.length == 8 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
            throw new Xml.Refused(
                    "is a Word file of the old kind (.doc), or has a password; open it in Word and save it as a Word Document"
                            + " (.docx) without one");
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new Xml.Refused("is no Word file; give one that ends in .docx");
        }
    }

    private static PackagePart main(OPCPackage opened) throws Xml.Refused {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            List<PackagePart> parts = opened.getPartsByRelationshipType(type);
            if (!parts.isEmpty() && parts.getFirst().getContentType().matches(".*(wordprocessingml|ms-word).*")) {
                return parts.getFirst();
            }
        }
        throw new Xml.Refused("holds no text of Word; perhaps it is a spreadsheet or a presentation");
    }

    private static Xml related(PackagePart main, String type) throws Xml.Refused, OpenXML4JException, IOException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.INTERNAL
                    && relation.getRelationshipType().endsWith(type)) {
                return xml(main.getRelatedPart(relation));
            }
        }
        return Xml.NONE;
    }

    private static Xml xml(PackagePart part) throws Xml.Refused, IOException {
        try (InputStream in = part.getInputStream()) {
            return Xml.read(in);
        }
    }

    private static byte[] bytes(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
