package org.policypress.render.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a part refers to (ECMA-376 part 2, 9.3): each target once, under an id of the part's own. */
final class Relationships {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private record Target(String type, String address, boolean external) {}

    private final Map<Target, String> ids = new LinkedHashMap<>();

    /**
     * The id of a part of the same file.
     *
     * @param type the last word of the relationship's type, such as {@code styles}
     * @param part the part's name as this part sees it
     */
    String to(String type, String part) {
        return id(new Target(OFFICE + type, part, false));
    }

    /** The id of a part whose relationship has a type that is no office document's. */
    String toForeign(String type, String part) {
        return id(new Target(type, part, false));
    }

    /** The id of an address outside the file. */
    String link(String address) {
        return id(new Target(OFFICE + "hyperlink", address, true));
    }

    private String id(Target target) {
        return ids.computeIfAbsent(target, _ -> "rId" + (ids.size() + 1));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The part that holds the relationships of a part: {@code word/_rels/document.xml.rels}. */
    Part part(String name) {
        XmlWriter out = new XmlWriter().raw(XmlWriter.DECLARATION).open("Relationships", "xmlns", PACKAGE);
        ids.forEach((target, id) -> {
            if (target.external()) {
                out.empty(
                        "Relationship",
                        "Id",
                        id,
                        "Type",
                        target.type(),
                        "Target",
                        target.address(),
                        "TargetMode",
                        "External");
            } else {
                out.empty("Relationship", "Id", id, "Type", target.type(), "Target", target.address());
            }
        });
        return Part.of(name, out.close("Relationships"));
    }
}
