package org.policypress.drafts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.LibraryState;
import org.policypress.library.SourcePart;

/**
 * What a draft is made from, but for its pictures, which are known only once it is made: two drafts of the same ingredients and
 * pictures are the same to the byte.
 *
 * @param toolkit what stands for the toolkit's own code and for Java
 * @param hashes the hash of each part of the library that the draft is made from; no part of a kind where there is no hash
 * @param state the state of the library that the draft says it is from
 */
public record Ingredients(String toolkit, Map<SourcePart.Kind, String> hashes, LibraryState state) {

    public Ingredients {
        hashes = hashes.isEmpty() ? Map.of() : new EnumMap<>(hashes);
    }

    /** The first of these that is another than it was; nothing when all are the same. */
    Optional<Reason> changedSince(Ingredients before) {
        if (!toolkit.equals(before.toolkit)) {
            return Optional.of(new Reason.OtherToolkit());
        }
        for (SourcePart.Kind kind : SourcePart.Kind.values()) {
            if (!hash(kind).equals(before.hash(kind))) {
                return Optional.of(new Reason.Changed(kind));
            }
        }
        return state.equals(before.state) ? Optional.empty() : Optional.of(new Reason.OtherState());
    }

    private String hash(SourcePart.Kind kind) {
        return hashes.getOrDefault(kind, "");
    }
}
