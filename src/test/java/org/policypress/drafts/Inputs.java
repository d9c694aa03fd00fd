package org.policypress.drafts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.policypress.document.LibraryState;
import org.policypress.library.LastChange;
import org.policypress.library.SourcePart;

/** What drafts are made from, for tests that change it as they like. */
final class Inputs implements Sources {

    String toolkit = "toolkit";
    String head = "";
    LibraryState state = new LibraryState.Unversioned();
    final Map<SourcePart.Kind, String> hashes = new EnumMap<>(Map.of(SourcePart.Kind.POLICY, "policy"));
    final Map<String, String> pictures = new HashMap<>();

    /** What was said to be known of the files' last change, the last time. */
    Optional<LastChange> known = Optional.empty();

    @Override
    public Ingredients of(Order order, Optional<LastChange> lastChange) {
        known = lastChange;
        return new Ingredients(toolkit, hashes, state);
    }

    @Override
    public String picture(String path) {
        return pictures.getOrDefault(path, "");
    }

    @Override
    public String head() {
        return head;
    }
}
