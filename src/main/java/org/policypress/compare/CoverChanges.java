package org.policypress.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypress.document.Cover;
import org.policypress.document.Document;
import org.policypress.document.ImageFile;

/** What changed on the first page: each line of it, and the logo. */
final class CoverChanges {

    private CoverChanges() {}

    static List<Change> of(Document old, Document now) {
        Map<String, String> before = lines(old);
        Map<String, String> after = lines(now);
        Set<String> labels = new LinkedHashSet<>(after.keySet());
        labels.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (String label : labels) {
            Optional<Change.Passage> was = passage(label, before);
            Optional<Change.Passage> is = passage(label, after);
            if (!was.equals(is)) {
                changes.add(change(was, is));
            }
        }
        Optional<ImageFile> oldLogo = old.cover().logo();
        Optional<ImageFile> newLogo = now.cover().logo();
        if (!oldLogo.equals(newLogo)) {
            changes.add(change(oldLogo.map(CoverChanges::logo), newLogo.map(CoverChanges::logo)));
        }
        return changes;
    }

    private static Map<String, String> lines(Document document) {
        Cover cover = document.cover();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Title", cover.title());
        lines.put("School", cover.school());
        lines.put("Provider", cover.provider());
        lines.put("Audience", cover.audience());
        lines.put("Language", document.language());
        cover.schoolLanguage().ifPresent(language -> lines.put("Language of the school’s name", language));
        for (Cover.Fact fact : cover.facts()) {
            lines.merge(fact.label(), fact.value(), (a, b) -> a + "; " + b);
        }
        return lines;
    }

    private static Optional<Change.Passage> passage(String label, Map<String, String> lines) {
        return Optional.ofNullable(lines.get(label)).map(value -> new Change.Passage(label, value));
    }

    private static Change.Passage logo(ImageFile file) {
        return new Change.Passage("Logo", file.path());
    }

    private static Change change(Optional<Change.Passage> before, Optional<Change.Passage> after) {
        Change.Kind kind =
                before.isEmpty() ? Change.Kind.INSERTED : after.isEmpty() ? Change.Kind.DELETED : Change.Kind.CHANGED;
        return new Change(kind, Change.Subject.COVER, Optional.empty(), before, after, "", 1, List.of());
    }
}
