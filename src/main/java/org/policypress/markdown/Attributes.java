package org.policypress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypress.document.Id;
import org.policypress.document.Section;
import org.policypress.problem.Spelling;

/**
 * What an author writes in braces at the end of a heading or clause: {@code {#id}}, {@code {.appendix}},
 * {@code {.unnumbered}}, or an id and a class together.
 *
 * @param start the offset in the text at which the words before the braces end
 * @param id the name for the section or clause
 * @param kind how a section is numbered, where that is said
 */
record Attributes(int start, Optional<Id> id, Optional<Section.Kind> kind) {

    private static final Pattern AT_END = Pattern.compile("(?<!\\\\)\\{\\s*([#.][^{}\\n]*)}\\s*$");
    private static final String APPENDIX = "appendix";
    private static final String UNNUMBERED = "unnumbered";

    /** What stands in braces at the end of a piece of a text, taken apart. */
    record Found(int offset, List<String> words) {}

    /**
     * The braces at the end of a heading or paragraph.
     *
     * @param raw its source
     * @param offset where that begins in the text
     */
    static Optional<Found> find(String raw, int offset) {
        Matcher braces = AT_END.matcher(raw);
        return raw.indexOf('{') >= 0 && braces.find()
                ? Optional.of(new Found(
                        offset + braces.start(), List.of(braces.group(1).trim().split("\\s+"))))
                : Optional.empty();
    }

    /** Nothing said, in a piece of text that ends at that offset. */
    static Attributes none(int end) {
        return new Attributes(end, Optional.empty(), Optional.empty());
    }

    /** Makes sense of what was found; whatever makes none is an error. */
    static Attributes of(Found found, Reading reading) {
        Optional<Id> id = Optional.empty();
        Optional<Section.Kind> kind = Optional.empty();
        List<String> seen = new ArrayList<>();
        for (String word : found.words()) {
            String name = word.substring(1);
            if (seen.contains(word.substring(0, 1))) {
                reading.error(found.offset(), "attributes", "give one {#id} and one {.class} at most");
            } else if (word.startsWith("#")) {
                id = id(name, found, reading);
            } else if (word.startsWith(".")) {
                kind = kind(name, found, reading);
            } else {
                reading.error(
                        found.offset(),
                        "attributes",
                        "in braces at the end of a heading or clause stands {#id}, {.appendix} or {.unnumbered}, not {"
                                + reading.text().written(word) + "}");
            }
            seen.add(word.substring(0, 1));
        }
        return new Attributes(found.offset(), id, kind);
    }

    private static Optional<Id> id(String name, Found found, Reading reading) {
        if (Id.isValid(name)) {
            return Optional.of(new Id(name));
        }
        reading.error(
                found.offset(),
                "id-form",
                "{#" + reading.text().written(name)
                        + "} is no id: an id is a letter, then letters, digits and - _ . up to 80 characters");
        return Optional.empty();
    }

    private static Optional<Section.Kind> kind(String name, Found found, Reading reading) {
        return switch (name) {
            case APPENDIX -> Optional.of(Section.Kind.APPENDIX);
            case UNNUMBERED -> Optional.of(Section.Kind.UNNUMBERED);
            default -> {
                reading.error(
                        found.offset(),
                        "unknown-class",
                        "unknown class {." + reading.text().written(name) + "}"
                                + Spelling.nearest(name, List.of(APPENDIX, UNNUMBERED))
                                        .map(near -> "; did you mean {." + near + "}?")
                                        .orElse("; there are {.appendix} and {.unnumbered}"));
                yield Optional.empty();
            }
        };
    }
}
