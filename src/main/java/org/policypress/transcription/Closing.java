package org.policypress.transcription;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policypress.document.Inline;
import org.policypress.document.Section;
import org.policypress.library.Library;
import org.policypress.library.Templates;

/** Leaves out what the library's closing puts at the end of every policy: it would stand there twice. */
final class Closing {

    private static final Pattern HEADING = Pattern.compile("(?m)^#\\s+(.*?)\\s*(\\{[^}]*})?\\s*$");

    private Closing() {}

    static void drop(Item root, Library library, Findings findings) {
        String closing = Templates.of(library.files()).text("closing.md").orElse("");
        Set<String> titles = HEADING.matcher(closing)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean dropped = root.parts()
                .removeIf(part -> part instanceof Item.Part.Below(Item below)
                        && below.kind() == Item.Kind.SECTION
                        && below.numbering() == Section.Kind.UNNUMBERED
                        && titles.contains(
                                Inline.text(below.line().words()).strip().toLowerCase(Locale.ROOT)));
        if (dropped) {
            findings.look(
                    "closing",
                    "its last pages on adoption, keeping and copyright were left out, since templates/closing.md puts them at the end of"
                            + " every policy");
        }
    }
}
