package org.policypress.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which of the files that one school's policy is made from differ between two states of a library. */
public final class SourceDifference {

    private SourceDifference() {}

    /** The paths of what a policy is made from for every school, where they differ or only one state has them; sorted. */
    public static List<String> shared(SourceFiles one, SourceFiles other, PolicyId policy) {
        List<SourcePart> parts = new ArrayList<>(SourcePart.ofEverySchool(policy));
        parts.addAll(SourcePart.askedForByAny());
        return different(one, other, parts);
    }

    /** The paths of what it is made from for one school alone, where they differ or only one state has them; sorted. */
    public static List<String> own(SourceFiles one, SourceFiles other, PolicyId policy, SchoolId school) {
        return different(one, other, SourcePart.ofOne(policy, school));
    }

    private static List<String> different(SourceFiles one, SourceFiles other, List<SourcePart> parts) {
        SortedSet<String> paths = new TreeSet<>();
        for (SourcePart part : parts) {
            paths.addAll(part.files(one));
            paths.addAll(part.files(other));
        }
        List<String> different = new ArrayList<>();
        for (String path : paths) {
            Optional<byte[]> here = one.read(path);
            Optional<byte[]> there = other.read(path);
            boolean same = here.isPresent() == there.isPresent()
                    && Arrays.equals(here.orElse(new byte[0]), there.orElse(new byte[0]));
            if (!same) {
                different.add(path);
            }
        }
        return different;
    }
}
