package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.policypress.archive.Samples.POLICY;
import static org.policypress.archive.Samples.SCHOOL;
import static org.policypress.archive.Samples.at;
import static org.policypress.archive.Samples.bytes;
import static org.policypress.archive.Samples.done;
import static org.policypress.archive.Samples.signOff;
import static org.policypress.archive.Samples.text;
import static org.policypress.archive.Samples.version;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file alone, whatever its name, says which version it is; or what it claims to be and is not. */
class RecognitionTest {

    private static final String META = "<head><meta name=\"policypress:school\" content=\"canterbury-nursery\"/>"
            + "<meta name=\"policypress:policy\" content=\"social-media-and-ict\"/>%s</head>";
    private static final String VERSION = "<meta content='2' name='policypress:version'>";

    @TempDir
    Path folder;

    private Archives archives;

    @BeforeEach
    void signOffTwice() {
        archives = Archives.in(folder, at("2026-06-01T12:00:00Z"));
        for (int year = 2025; year <= 2026; year++) {
            done(archives.of(SCHOOL).signOff(signOff(POLICY, LocalDate.of(year, 5, 1)), text("Words of")));
        }
    }

    private Recognition recognise(byte[] file) {
        return done(Recognition.of(file, archives));
    }

    @Test
    void aFileAsSignedIsRecognisedByItsHash() {
        Recognition.Unchanged found = assertInstanceOf(Recognition.Unchanged.class, recognise(bytes("%PDF Words of1")));

        assertEquals(SCHOOL, found.school());
        assertEquals(version(1), found.version().id());
        assertEquals("policy.pdf", found.path());
        assertInstanceOf(Standing.Replaced.class, found.version().standing());
    }

    @Test
    void theRecordAndAttachmentsAreRecognisedToo() {
        byte[] record = done(archives.of(SCHOOL).files(version(2))).getOrDefault("record.json", new byte[0]);

        assertEquals("record.json", ((Recognition.Unchanged) recognise(record)).path());
        assertEquals(
                "attachments/minutes.pdf", ((Recognition.Unchanged) recognise(bytes("scan of the minutes"))).path());
    }

    @Test
    void aChangedPageSaysWhichVersionItClaimsToBe() {
        Recognition.Changed found =
                assertInstanceOf(Recognition.Changed.class, recognise(bytes(META.formatted(VERSION))));

        assertEquals(new Claim(SCHOOL, POLICY, Optional.of(2)), found.claim());
        assertEquals(version(2), found.version().orElseThrow().id());
    }

    @Test
    void aDraftIsNoVersion() {
        assertInstanceOf(Recognition.Draft.class, recognise(bytes(META.formatted(""))));
    }

    @Test
    void aChangedPdfIsKnownByItsXmp() throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            PDMetadata metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(
                    bytes(
                            "<x xmlns:policypress='p'><policypress:school>canterbury-nursery"
                                    + "</policypress:school><d policypress:policy='social-media-and-ict' policypress:version='7'/></x>"));
            pdf.getDocumentCatalog().setMetadata(metadata);
            pdf.save(out);

            Recognition.Changed found = assertInstanceOf(Recognition.Changed.class, recognise(out.toByteArray()));

            assertEquals(new Claim(SCHOOL, POLICY, Optional.of(7)), found.claim());
            assertEquals(Optional.empty(), found.version());
        }
    }

    @Test
    void aChangedWordFileIsKnownByItsProperties() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.putNextEntry(new ZipEntry("docProps/custom.xml"));
            zip.write(bytes("<Properties xmlns:vt='v'><property name='Other'><vt:lpwstr>x</vt:lpwstr></property>"
                    + "<property name='policypress.school'><vt:lpwstr>canterbury-nursery</vt:lpwstr></property>"
                    + "<property name='policypress.policy'><vt:lpwstr>social-media-and-ict</vt:lpwstr></property>"
                    + "<property name='policypress.version'><vt:i4>1</vt:i4></property></Properties>"));
        }

        Recognition.Changed found = assertInstanceOf(Recognition.Changed.class, recognise(out.toByteArray()));

        assertEquals(version(1), found.version().orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of ours",
                "%PDF-1.7 broken",
                "PK broken",
                "<meta name='policypress:school' content='../../etc'><meta name='policypress:policy' content='x'>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
            })
    void whateverElseIsUnknown(String content) {
        assertEquals(new Recognition.Unknown(), recognise(bytes(content)));
    }
}
