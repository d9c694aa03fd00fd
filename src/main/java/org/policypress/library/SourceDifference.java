package org.policypress.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which of the files that one school's policy is made from differ between two states of a library. */
public final class SourceDifference {

    /** A model text: what else lies beside it can be a picture of any. */
    private static final Pattern OTHER_POLICY = Pattern.compile("policies/[^/]*\\.md");

    private SourceDifference() {}

    /** The paths of what a policy is made from for every school, where they differ or only one state has them; sorted. */
    public static List<String> shared(SourceFiles one, SourceFiles other, PolicyId policy) {
        SortedSet<String> paths = below("policies", one, other);
        paths.removeIf(path -> OTHER_POLICY.matcher(path).matches());
        paths.addAll(List.of("library.yaml", "policies/" + policy + ".md"));
        paths.addAll(below("templates", one, other));
        return different(one, other, paths);
    }

    /** The paths of a school's own files that differ, or that only one of the states has; sorted. */
    public static List<String> own(SourceFiles one, SourceFiles other, SchoolId school) {
        return different(one, other, below("schools/" + school, one, other));
    }

    private static List<String> different(SourceFiles one, SourceFiles other, Collection<String> paths) {
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

    private static SortedSet<String> below(String folder, SourceFiles... states) {
        SortedSet<String> paths = new TreeSet<>();
        for (SourceFiles files : states) {
            collect(files, folder, paths);
        }
        return paths;
    }

    private static void collect(SourceFiles files, String folder, SortedSet<String> paths) {
        for (String name : files.list(folder)) {
            if (name.endsWith("/")) {
                collect(files, folder + "/" + name.substring(0, name.length() - 1), paths);
            } else {
                paths.add(folder + "/" + name);
            }
        }
    }
}
