package org.policypress.drafts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.LibraryState;
import org.policypress.library.HashedFiles;
import org.policypress.library.LastChange;
import org.policypress.library.LastChanges;
import org.policypress.library.SourcePart;

/**
 * What the drafts of one library are made from.
 *
 * @param toolkit what stands for the toolkit's own code and for Java
 * @param files those that the library was read from
 * @param changes when they last changed; nothing when the library is under no version control
 */
public record LibrarySources(String toolkit, HashedFiles files, Optional<LastChanges> changes) implements Sources {

    @Override
    public Ingredients of(Order order, Optional<LastChange> known) {
        List<SourcePart> parts = SourcePart.of(order.policy(), order.school());
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

    @Override
    public String picture(String path) {
        return files.hash(path);
    }

    @Override
    public String head() {
        return changes.map(LastChanges::head).orElse("");
    }
}
