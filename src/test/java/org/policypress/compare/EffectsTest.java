package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypress.library.Library;
import org.policypress.library.LibraryReader;
import org.policypress.library.MemoryFiles;

/** What a change of a library does to its schools: two of them, which both adopt two policies. */
class EffectsTest {

    private static MemoryFiles files() {
        return new MemoryFiles()
                .with("library.yaml", "provider: P\ncopyright: C\nretention: 7 years\n")
                .with("policies/leave.md", policy("Leave", "Staff ask ${school.head} first."))
                .with("policies/pay.md", policy("Pay", "Pay is monthly.\n\n![A plan](images/plan.svg)"))
                .with("policies/images/plan.svg", svg(8))
                .with("schools/brook/school.yaml", school("Brook"))
                .with("schools/dale/school.yaml", school("Dale"));
    }

    private static String policy(String title, String text) {
        return "---\ntitle: " + title
                + "\naudience: Staff\nstatutory: false\nreview: every year\nwebsite: true\n---\n\n# One\n\n1. " + text
                + "\n";
    }

    private static String school(String name) {
        return "name: " + name
                + "\nphase: primary\ngovernance: academy\npeople: {head: A, chair: B}\npolicies:\n  leave: {}\n"
                + "  pay: {}\n";
    }

    private static String svg(int width) {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='" + width + "' height='8'/>";
    }

    private static String effects(MemoryFiles old, MemoryFiles now) {
        return EffectsText.of(Effects.between(library(old), library(now)), true, false);
    }

    private static Library library(MemoryFiles files) {
        return LibraryReader.read(files).value().orElseThrow();
    }

    @Test
    void aModelTextChangesForEverySchoolAndASchoolForEachOfItsPolicies() {
        MemoryFiles reworded = files().with("policies/leave.md", policy("Leave", "Staff tell ${school.head} first."));
        assertEquals("""
                leave of brook, dale: 1 change: 1 reworded.
                - Paragraph 1.1 is reworded: “Staff tell Headteacher first.”
                """, effects(files(), reworded));

        MemoryFiles renamed = files().with("schools/dale/school.yaml", school("Dale") + "terms: {head: Principal}\n");
        assertEquals("""
                leave of dale: 1 change: 1 replaced throughout.
                - The school’s term or value “school.head”: Headteacher → Principal (2 places)

                pay of dale: 1 change: 1 replaced throughout.
                - The school’s term or value “school.head”: Headteacher → Principal
                """, effects(files(), renamed));
    }

    @Test
    void aPictureChangesThePoliciesThatShowIt() {
        assertEquals("""
                pay of brook, dale: 1 change: 1 set otherwise.
                - A picture in section 1 is another one: “A plan”
                """, effects(files(), files().with("policies/images/plan.svg", svg(16))));
    }

    @Test
    void aSchoolThatCannotBeComparedIsToldOnlyWhereItsFilesChanged() {
        String amendment =
                "---\namends: leave\nbase: 0000000000000000000000000000000000000000\n---\n\n```remove nothing\n```\n";
        MemoryFiles wrong = files().with("schools/brook/leave.md", amendment);

        assertEquals("leave of brook cannot be compared until its errors are mended.\n", effects(files(), wrong));
        assertEquals("", effects(wrong, wrong));
        assertEquals(
                List.of("schools/brook/leave.md:3:7", "schools/brook/leave.md:6:1"),
                Effects.departures(library(wrong), library(wrong).policies().getFirst()).stream()
                        .flatMap(effect -> ((Effect.Untold) effect).problems().stream())
                        .map(problem -> problem.place().toString())
                        .toList());
    }
}
