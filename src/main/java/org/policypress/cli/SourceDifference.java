package org.policypress.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;
import org.policypress.library.SourceFiles;

/** Which of the files that one school's policy is made from differ between two states of a library. */
final class SourceDifference {

    private SourceDifference() {}

    /** The paths of the files that differ, or that only one of the states has; sorted. */
    static List<String> between(SourceFiles one, SourceFiles other, SchoolId school, PolicyId policy) {
        SortedSet<String> paths = new TreeSet<>(List.of("library.yaml", "policies/" + policy + ".md"));
        for (SourceFiles files : List.of(one, other)) {
            collect(files, "policies/images", paths);
            collect(files, "schools/" + school, paths);
            collect(files, "templates", paths);
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
