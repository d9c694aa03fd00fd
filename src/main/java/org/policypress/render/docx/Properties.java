package org.policypress.render.docx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
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

    /** Writes title, author and time: what Word calls the core properties. */
    static void describe(Document document, PackageProperties properties) {
        Cover cover = document.cover();
        properties.setTitleProperty(text(cover.title() + " – " + cover.school()));
        properties.setSubjectProperty(text(cover.title() + " of " + cover.school() + ", for " + cover.audience()));
        properties.setCreatorProperty(text(cover.provider()));
        properties.setKeywordsProperty(text(String.join(", ", "policy", cover.title(), cover.school())));
        properties.setLastModifiedByProperty(text(cover.provider()));
        Optional<Date> time = time(document).map(Date::from);
        properties.setCreatedProperty(time);
        properties.setModifiedProperty(time);
        properties.setLanguageProperty(text(document.language()));
        document.edition().versionNumber().ifPresent(number -> properties.setVersionProperty(text(number.toString())));
        properties.setContentStatusProperty(text(document.edition() instanceof Edition.Version ? "Final" : "Draft"));
    }

    private static Optional<String> text(String text) {
        return Optional.of(XmlWriter.legal(text));
    }

    private static Optional<Instant> time(Document document) {
        return switch (document.edition().source()) {
            case LibraryState.Commit commit -> Optional.of(commit.time().truncatedTo(ChronoUnit.SECONDS));
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
        return Part.of("docProps/custom.xml", ContentTypes.OFFICE + "custom-properties+xml", out.close("Properties"));
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
