package org.policypress.drafts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.policypress.document.LibraryState;
import org.policypress.library.HashedFiles;
import org.policypress.library.LastChange;
import org.policypress.library.LastChanges;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.library.SourcePart;
import org.policypress.library.SourceText;

/** What the drafts of one library are made from. Safe from any thread. */
public final class LibrarySources implements Sources {

    private final String toolkit;
    private final HashedFiles files;
    private final Optional<LastChanges> changes;
    private final Map<SourceText, List<SourcePart>> askedFor = new ConcurrentHashMap<>();

    /**
     * @param toolkit what stands for the toolkit's own code, its options and Java
     * @param files those that the library was read from
     * @param changes when they last changed; nothing when the library is under no version control
     */
    public LibrarySources(String toolkit, HashedFiles files, Optional<LastChanges> changes) {
        this.toolkit = toolkit;
        this.files = files;
        this.changes = changes;
    }

    @Override
    public Ingredients of(Order order, Optional<LastChange> known) {
        Policy policy = order.policy();
        School school = order.school();
        Set<SourcePart> parts = new LinkedHashSet<>(SourcePart.of(policy.id(), school.id()));
        parts.addAll(askedForBy(policy.body()));
        school.amendment(policy.id()).ifPresent(own -> parts.addAll(askedForBy(own.text())));
        Map<SourcePart.Kind, String> hashes = new EnumMap<>(SourcePart.Kind.class);
        for (SourcePart part : parts) {
            // Of the pictures, those that the document shows have their own.
            if (part.kind() != SourcePart.Kind.PICTURES) {
                hashes.put(part.kind(), files.hash(part));
            }
        }
        return new Ingredients(
                toolkit,
                hashes,
                changes.<LibraryState>map(c -> c.of(parts, known)).orElseGet(LibraryState.Unversioned::new));
    }

    private List<SourcePart> askedForBy(SourceText text) {
        return askedFor.computeIfAbsent(text, SourcePart::askedForBy);
    }

    @Override
    public String picture(String path) {
        return files.hash(path);
    }

    @Override
    public String head() {
        return changes.map(LastChanges::head).orElse("");
    }
}
