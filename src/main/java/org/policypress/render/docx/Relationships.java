package org.policypress.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a part refers to (ECMA-376 part 2, 6.5): each target once, under an id of the part's own. */
final class Relationships {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<Target, String> ids = new LinkedHashMap<>();

    private record Target(String type, String address, boolean external) {}

    /**
     * One target.
     *
     * @param id what the part calls it
     * @param type what it is to the part, as an address
     * @param target the name of a part without a slash at the front, or an address outside the file
     */
    record Relationship(String id, String type, String target, boolean external) {}

    /**
     * The id of a part of the same file.
     *
     * @param type the last word of the relationship's type, such as {@code styles}
     * @param part the part's name, such as {@code word/styles.xml}
     */
    String to(String type, String part) {
        return id(new Target(OFFICE + type, part, false));
    }

    /** The id of an address outside the file. */
    String link(String address) {
        return id(new Target(OFFICE + "hyperlink", address, true));
    }

    /** A relationship as another file has it, under the same id. */
    void keep(Relationship other) {
        ids.put(new Target(other.type(), other.target(), other.external()), other.id());
    }

    private String id(Target target) {
        return ids.computeIfAbsent(target, _ -> "rId" + (ids.size() + 1));
    }

    /** All of them, in the order in which they were first asked for. */
    List<Relationship> all() {
        List<Relationship> all = new ArrayList<>();
        ids.forEach((target, id) -> all.add(new Relationship(id, target.type(), target.address(), target.external())));
        return all;
    }
}
