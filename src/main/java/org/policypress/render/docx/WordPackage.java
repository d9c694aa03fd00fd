package org.policypress.render.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.policypress.render.JavaXml;

/** Has POI pack parts as a Word file, in such a way that the same parts are the same bytes. */
final class WordPackage {

    private WordPackage() {}

    /**
     * The parts as one file.
     *
     * @param relationships what the file itself refers to: its main part, and what tells of it
     * @param description writes title, author and times
     */
    static byte[] of(List<Part> parts, Relationships relationships, Consumer<PackageProperties> description) {
        return JavaXml.during(() -> packed(parts, relationships, description));
    }

    private static byte[] packed(
            List<Part> parts, Relationships relationships, Consumer<PackageProperties> description) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        OPCPackage word = OPCPackage.create(file);
        try {
            description.accept(word.getPackageProperties());
            for (Part part : parts) {
                PackagePart made = word.createPart(name(part.name()), part.contentType());
                try (OutputStream content = made.getOutputStream()) {
                    content.write(part.content());
                }
                relate(made, part.relationships());
            }
            relate(word, relationships.all());
            word.save(new TimelessZip(file));
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a part has no valid name", e);
        } finally {
            word.revert();
        }
    }

    private static void relate(RelationshipSource source, List<Relationships.Relationship> relationships)
            throws InvalidFormatException {
        for (Relationships.Relationship relationship : relationships) {
            if (relationship.external()) {
                source.addExternalRelationship(
                        withoutBrackets(relationship.target()), relationship.type(), relationship.id());
            } else {
                source.addRelationship(
                        name(relationship.target()), TargetMode.INTERNAL, relationship.type(), relationship.id());
            }
        }
    }

    private static PackagePartName name(String part) throws InvalidFormatException {
        return PackagingURIHelper.createPartName("/" + part);
    }

    /** {@code java.net.URI}, which POI keeps addresses in, takes brackets for those around a host alone (RFC 2732). */
    private static String withoutBrackets(String address) {
        return address.replace("[", "%5B").replace("]", "%5D");
    }

    /** A zip file whose entries have the first moment that zip knows as their time, and not the clock's. */
    private static final class TimelessZip extends ZipArchiveOutputStream {

        private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

        TimelessZip(OutputStream out) {
            super(out);
        }

        /** The usual level makes a policy's file a twentieth smaller, and takes twice the time; pictures are packed already. */
        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            boolean isPacked =
                    entry.getName().endsWith(".png") || entry.getName().endsWith(".jpeg");
            setLevel(isPacked ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            entry.setTimeLocal(FIRST);
            super.putArchiveEntry(entry);
        }
    }
}
