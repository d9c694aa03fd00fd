package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceDifferenceTest {

    private static final PolicyId PAY = new PolicyId("pay");
    private static final SchoolId HILDA = new SchoolId("hilda");

    private static MemoryFiles library() {
        return new MemoryFiles()
                .with("library.yaml", "provider: X")
                .with("policies/pay.md", "Pay")
                .with("policies/leave.md", "Leave")
                .with("schools/hilda/school.yaml", "name: Hilda")
                .with("schools/oswald/school.yaml", "name: Oswald");
    }

    @Test
    void whatAllSchoolsShareIsNamed() {
        MemoryFiles other = library()
                .with("library.yaml", "provider: Y")
                .with("policies/pay.md", "More pay")
                .with("policies/leave.md", "More leave")
                .with("policies/images/way.svg", "<svg/>")
                .with("policies/beside.svg", "<svg/>")
                .with("policies/README.md", "Read me.")
                .with("templates/fragments/end.md", "End.")
                .with("README.md", "Read me.");

        assertEquals(
                List.of(
                        "library.yaml",
                        "policies/beside.svg",
                        "policies/images/way.svg",
                        "policies/pay.md",
                        "templates/fragments/end.md"),
                SourceDifference.shared(library(), other, PAY));
        assertEquals(List.of(), SourceDifference.shared(other, other, PAY));
    }

    @Test
    void whatIsOneSchoolsOwnIsNamedButNotItsAmendmentsToOtherPolicies() {
        MemoryFiles other = library()
                .with("schools/hilda/pay.md", "mine")
                .with("schools/hilda/leave.md", "mine")
                .with("schools/hilda/pictures/way.svg", "<svg/>")
                .with("schools/oswald/school.yaml", "name: Oswald the Second");

        assertEquals(
                List.of("schools/hilda/pay.md", "schools/hilda/pictures/way.svg"),
                SourceDifference.own(library(), other, PAY, HILDA));
        assertEquals(
                List.of("schools/hilda/pay.md", "schools/hilda/pictures/way.svg"),
                SourceDifference.own(other, library(), PAY, HILDA),
                "what is gone differs too");
    }
}
