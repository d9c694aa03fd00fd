package org.policypress.schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.policypress.check.Check;
import org.policypress.document.Edition;
import org.policypress.document.LibraryState;
import org.policypress.example.ExampleFile;
import org.policypress.library.AmendmentText;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;
import org.policypress.library.PolicyId;
import org.policypress.library.School;
import org.policypress.library.SourceText;
import org.policypress.problem.Problem;

/** What the readers say of one file, in a library whose other files are complete and right. */
final class ReadFile {

    static final String LIBRARY = "library.schema.json";
    static final String SCHOOL = "school.schema.json";
    static final String POLICY = "policy.schema.json";
    static final String AMENDMENTS = "amendments.schema.json";

    /** What only other files tell: after which policy a file is named, and what schools are asked. */
    private static final Set<String> OF_OTHER_FILES = Set.of("wrong-policy", "missing-variable");

    private ReadFile() {}

    /** The file that says all there is, of the kind that a schema is about. */
    static String complete(String schema) {
        return ExampleFile.of("schema/complete.txt").examples().stream()
                .filter(example -> example.title().equals(schema))
                .findFirst()
                .orElseThrow()
                .part("text");
    }

    /** The errors in a file of that kind with those keys. */
    static List<String> errors(String schema, String keys) {
        MemoryFiles files = new MemoryFiles()
                .with(file(LIBRARY), complete(LIBRARY))
                .with(file(SCHOOL), complete(SCHOOL))
                .with(file(POLICY), fenced(complete(POLICY)));
        String file = file(schema);
        List<Problem> problems = switch (schema) {
            case LIBRARY -> library(keys);
            case SCHOOL -> LibraryReader.read(files.with(file, keys)).problems();
            case POLICY -> LibraryReader.read(files.with(file, fenced(keys))).problems();
            default ->
                AmendmentText.read(new School.AmendmentFile(
                                new PolicyId("example"), new SourceText(file, 1, fenced(keys))))
                        .problems();
        };
        return problems.stream()
                .filter(problem -> problem.isError() && problem.place().file().equals(file))
                .filter(problem -> !OF_OTHER_FILES.contains(problem.rule()))
                .map(problem -> problem + " (" + problem.rule() + ")")
                .toList();
    }

    /** What stands under {@code checks} is read by the check alone; without policies it looks at nothing else. */
    private static List<Problem> library(String keys) {
        Edition edition = new Edition.Draft(new LibraryState.Unversioned());
        MemoryFiles files = new MemoryFiles().with(file(LIBRARY), keys);
        return new Check(files, edition, LocalDate.of(2026, 11, 25), false).run();
    }

    private static String file(String schema) {
        return switch (schema) {
            case LIBRARY -> "library.yaml";
            case SCHOOL -> "schools/brook/school.yaml";
            case POLICY -> "policies/example.md";
            default -> "schools/brook/example.md";
        };
    }

    private static String fenced(String keys) {
        return "---\n" + keys.strip() + "\n---\n# Text\n\n1. ${limit}${since}${how}\n";
    }
}
