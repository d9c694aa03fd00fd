package org.policypress.drafts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.policypress.document.LibraryState;
import org.policypress.library.LastChange;
import org.policypress.problem.Problem;
import org.policypress.render.Format;

/**
 * What is noted of a draft when it is written, so that it need not be made again.
 *
 * @param ingredients what it was made from
 * @param head the full id of the commit that was checked out; empty when there was none
 * @param pictures the hashes of the pictures that it shows, by their paths
 * @param files its files as they were written
 * @param problems the warnings about it: whoever is spared its making is told them still
 */
record Earlier(
        Ingredients ingredients,
        String head,
        Map<String, String> pictures,
        Map<Format, Stamp> files,
        List<Problem> problems) {

    Earlier {
        pictures = new TreeMap<>(pictures);
        files = files.isEmpty() ? Map.of() : new EnumMap<>(files);
        problems = List.copyOf(problems);
    }

    /** When its files last changed, as was found out then. */
    Optional<LastChange> lastChange() {
        return ingredients.state() instanceof LibraryState.Commit commit && !head.isEmpty()
                ? Optional.of(new LastChange(head, commit))
                : Optional.empty();
    }

    /** The same draft, seen again with another commit checked out. */
    Earlier at(String otherHead) {
        return new Earlier(ingredients, otherHead, pictures, files, problems);
    }

    /** The same draft with the files of another writing, where that was of the same ingredients. */
    Earlier and(Earlier other) {
        if (!ingredients.equals(other.ingredients) || !pictures.equals(other.pictures)) {
            return this;
        }
        Map<Format, Stamp> all = new EnumMap<>(Format.class);
        all.putAll(other.files);
        all.putAll(files);
        return new Earlier(ingredients, head, pictures, all, problems);
    }

    /**
     * Why the draft is to be made again, in the first reason that there is; nothing when that would give the same files.
     *
     * @param now what it would be made from
     * @param sources tells how its pictures are now
     * @param wanted the files that are asked for
     * @param there what the disk has of each of them
     */
    Optional<Reason> stale(
            Ingredients now, Sources sources, Set<Format> wanted, Function<Format, Optional<Stamp>> there) {
        return now.changedSince(ingredients)
                .or(() -> pictures.entrySet().stream()
                        .filter(picture -> !sources.picture(picture.getKey()).equals(picture.getValue()))
                        .findFirst()
                        .map(picture -> new Reason.OtherPicture(picture.getKey())))
                .or(() -> wanted.stream()
                        .flatMap(format -> stale(format, there.apply(format)).stream())
                        .findFirst());
    }

    private Optional<Reason> stale(Format format, Optional<Stamp> there) {
        Optional<Stamp> written = Optional.ofNullable(files.get(format));
        if (written.isEmpty() || there.isEmpty()) {
            return Optional.of(new Reason.Missing(format));
        }
        return written.equals(there) ? Optional.empty() : Optional.of(new Reason.Edited(format));
    }
}
