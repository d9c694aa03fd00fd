package org.policypress.render.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.Gallery;
import org.policypress.document.LibraryState;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;

/** The file as a package: whole, the same each time, and telling what it is. */
class WordPackageTest {

    private static final Pagination NO_PAGES = new Pagination(Map.of());

    @Test
    void theSameDocumentIsTheSameBytesInAnyPlace() {
        byte[] here = WordFile.bytes(Gallery.draft(), NO_PAGES);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, WordFile.bytes(Gallery.draft(), NO_PAGES));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertArrayEquals(here, WordFile.bytes(Gallery.draft(), NO_PAGES));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** As beside a program that brings tools of its own, which would write XML in their own way. */
    @Test
    void otherToolsForXmlThatTheThreadsLoaderFindsAreNotUsed(@TempDir Path others) throws IOException {
        byte[] here = WordFile.bytes(Gallery.draft(), NO_PAGES);
        Path services = Files.createDirectories(others.resolve("META-INF/services"));
        for (String tool :
                List.of("javax.xml.transform.TransformerFactory", "javax.xml.parsers.DocumentBuilderFactory")) {
            Files.writeString(services.resolve(tool), "another.Tool");
        }
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (URLClassLoader other =
                new URLClassLoader(new URL[] {others.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(other);
            assertArrayEquals(here, WordFile.bytes(Gallery.draft(), NO_PAGES));
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    @Test
    void oneRendererServesManyThreads() {
        DocxRenderer renderer = WordFile.renderer(Map.of(), Theme.BUILT_IN);
        byte[] alone = renderer.render(Gallery.draft(), NO_PAGES);
        List<byte[]> files = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> renderer.render(Gallery.draft(), NO_PAGES))
                .toList();
        files.forEach(file -> assertArrayEquals(alone, file));
    }

    @Test
    void partsHaveTheFirstTimeThatZipKnows() throws IOException {
        byte[] file = WordFile.bytes(Gallery.of(), NO_PAGES);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal(), entry.getName());
            }
        }
    }

    @Test
    void everyPartHasAContentTypeAndEveryRelationshipATarget() throws IOException, PackageReader.TooLarge {
        PackageReader word = PackageReader.open(WordFile.bytes(Gallery.draft(), NO_PAGES));
        for (String name : WordFile.of(Gallery.draft()).names()) {
            if (name.equals("[Content_Types].xml") || name.contains("_rels/")) {
                continue;
            }
            assertFalse(word.contentType(name).isEmpty(), name);
            for (Relationships.Relationship relationship : word.relationships(name)) {
                if (!relationship.external()) {
                    assertTrue(word.bytes(relationship.target()).length > 0, relationship.target());
                }
            }
        }
    }

    @Test
    void poiOpensItAndFindsWhatItIs() throws IOException {
        try (XWPFDocument word = open(Gallery.version())) {
            POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
            assertEquals("Gallery of <Blocks> & Inlines – Ysgol Sant Ffraid & St Bride's “School”", core.getTitle());
            assertEquals(
                    "Gallery of <Blocks> & Inlines of Ysgol Sant Ffraid & St Bride's “School”, for School staff & governors",
                    core.getSubject());
            assertEquals("PACT HR", core.getCreator());
            assertEquals(
                    "policy, Gallery of <Blocks> & Inlines, Ysgol Sant Ffraid & St Bride's “School”",
                    core.getKeywords());
            assertEquals("2026-03-09T10:15:30Z", core.getCreated().toInstant().toString());
            assertEquals("2026-03-09T10:15:30Z", core.getModified().toInstant().toString());
            assertEquals("Final", core.getContentStatus());
            assertEquals(
                    Map.of(
                            "policypress.school", "gallery",
                            "policypress.policy", "gallery-policy",
                            "policypress.urn", "107188",
                            "policypress.version", "3",
                            "policypress.commit", "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
                            "policypress.state", "as committed"),
                    custom(word));
        }
    }

    @Test
    void aDraftThatIsNotUnderVersionControlHasNoTimeAndNoCommit() throws IOException {
        Document document = Gallery.document(new Edition.Draft(new LibraryState.Unversioned()));
        assertFalse(WordFile.of(document).xml("docProps/core.xml").contains("dcterms:created"));
        try (XWPFDocument word = open(document)) {
            assertEquals("Draft", word.getProperties().getCoreProperties().getContentStatus());
            assertFalse(custom(word).containsKey("policypress.commit"));
        }
    }

    private static XWPFDocument open(Document document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordFile.bytes(document, NO_PAGES)));
    }

    private static Map<String, String> custom(XWPFDocument word) {
        Map<String, String> properties = new HashMap<>();
        for (CTProperty property : word.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()) {
            properties.put(property.getName(), property.getLpwstr());
        }
        return properties;
    }
}
