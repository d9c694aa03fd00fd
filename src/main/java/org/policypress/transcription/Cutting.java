package org.policypress.transcription;

import java.util.ArrayList;
import java.util.List;
import org.policypress.document.Inline;
import org.policypress.document.Run;

/** Takes words off the beginning of a line. */
final class Cutting {

    private Cutting() {}

    /** The line without its first characters, whatever they are set in, and without spaces then at its beginning. */
    static List<Inline> from(List<Inline> words, int characters) {
        List<Run> kept = new ArrayList<>();
        int rest = characters;
        boolean begun = false;
        for (Run run : Run.of(words)) {
            if (!begun && run.leaf() instanceof Inline.Text text) {
                String all = rest == characters ? text.text().stripLeading() : text.text();
                String left = all.substring(Math.min(rest, all.length()));
                rest = Math.max(0, rest - all.length());
                String shown = rest == 0 ? left.stripLeading() : left;
                if (!shown.isEmpty()) {
                    begun = true;
                    kept.add(new Run(new Inline.Text(shown), run.formats()));
                }
            } else if (begun || rest == 0) {
                begun = true;
                kept.add(run);
            }
        }
        return Run.join(kept);
    }
}
