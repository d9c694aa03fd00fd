package org.policypress.render;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.library.DiskFiles;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.tailoring.Tailor;

/** The sample library that this repository is: real policies of real length. */
public final class SampleLibrary {

    private static final LibraryState.Commit COMMIT =
            new LibraryState.Commit("0".repeat(40), Instant.parse("2026-11-01T09:00:00Z"), false);

    private SampleLibrary() {}

    /** The draft of each school and policy that it adopts, by {@code school/policy}. */
    public static Map<String, Document> drafts() {
        Library library = read();
        Tailor tailor = Tailor.of(library);
        Map<String, Document> drafts = new LinkedHashMap<>();
        for (School school : library.schools()) {
            for (School.Adoption adoption : school.policies()) {
                drafts.put(school.id() + "/" + adoption.policy(), draft(library, tailor, school, adoption.policy()));
            }
        }
        return Collections.unmodifiableMap(drafts);
    }

    /** The draft of one school and policy. */
    public static Document draft(String school, String policy) {
        Library library = read();
        School chosen = library.school(new SchoolId(school)).orElseThrow();
        return draft(library, Tailor.of(library), chosen, new PolicyId(policy));
    }

    private static Library read() {
        return value(LibraryReader.read(DiskFiles.of(Path.of(""))));
    }

    private static Document draft(Library library, Tailor tailor, School school, PolicyId policy) {
        return value(tailor.tailor(library.policy(policy).orElseThrow(), school, new Edition.Draft(COMMIT)));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }
}
