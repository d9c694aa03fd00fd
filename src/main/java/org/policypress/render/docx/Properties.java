package org.policypress.render.docx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;

/** What a file tells of itself (ECMA-376 part 2, 11, and part 1, 22.3): the same as the PDF tells. */
final class Properties {

    /** The format of properties that a user has made (MS-OSHARED 2.3.3.2.2.1). */
    private static final String USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /** 0 and 1 are kept for others (MS-OSHARED 2.3.3.2.2). */
    private static final int FIRST_NUMBER = 2;

    private Properties() {}

    /** Title, author and time: {@code docProps/core.xml}. */
    static Part core(Document document) {
        Cover cover = document.cover();
        XmlWriter out = new XmlWriter()
                .raw(XmlWriter.DECLARATION)
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        out.element("dc:title", cover.title() + " – " + cover.school());
        out.element("dc:subject", cover.title() + " of " + cover.school() + ", for " + cover.audience());
        out.element("dc:creator", cover.provider());
        out.element("cp:keywords", String.join(", ", "policy", cover.title(), cover.school()));
        out.element("cp:lastModifiedBy", cover.provider());
        time(document).ifPresent(time -> {
            out.element("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
            out.element("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
        });
        out.element("dc:language", document.language());
        document.edition().versionNumber().ifPresent(number -> out.element("cp:version", number.toString()));
        out.element("cp:contentStatus", document.edition() instanceof Edition.Version ? "Final" : "Draft");
        return Part.of("docProps/core.xml", out.close("cp:coreProperties"));
    }

    private static Optional<String> time(Document document) {
        return switch (document.edition().source()) {
            case LibraryState.Commit commit -> {
                Instant seconds = commit.time().truncatedTo(ChronoUnit.SECONDS);
                yield Optional.of(seconds.toString());
            }
            case LibraryState.Unversioned _ -> Optional.empty();
        };
    }

    /** What the file is of, for programs: {@code docProps/custom.xml}. */
    static Part custom(Document document) {
        XmlWriter out = new XmlWriter()
                .raw(XmlWriter.DECLARATION)
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                        "xmlns:vt",
                        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        int number = FIRST_NUMBER;
        for (var property : identity(document).entrySet()) {
            out.open(
                    "property",
                    "fmtid",
                    USER_DEFINED,
                    "pid",
                    Integer.toString(number++),
                    "name",
                    "policypress." + property.getKey());
            out.element("vt:lpwstr", property.getValue()).close("property");
        }
        return Part.of("docProps/custom.xml", out.close("Properties"));
    }

    private static Map<String, String> identity(Document document) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("school", document.key().school());
        identity.put("policy", document.key().policy());
        identity.put("urn", document.key().urn());
        identity.put(
                "version",
                document.edition().versionNumber().map(Object::toString).orElse(""));
        if (document.edition().source() instanceof LibraryState.Commit commit) {
            identity.put("commit", commit.id());
            identity.put("state", commit.changed() ? "changed since" : "as committed");
        }
        identity.values().removeIf(String::isEmpty);
        return identity;
    }
}
