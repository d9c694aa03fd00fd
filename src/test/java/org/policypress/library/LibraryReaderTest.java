package org.policypress.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** What is made of a library. What is told of its mistakes stands among the examples of {@link LibraryExamplesTest}. */
class LibraryReaderTest {

    private static MemoryFiles files() {
        return new MemoryFiles()
                .with("library.yaml", """
                        provider: PACT HR
                        copyright: City of Bradford Metropolitan District Council
                        retention: 7 years
                        terms: {head: Principal, dsl: Designated Safeguarding Lead}
                        """)
                .with("policies/social-media.md", """
                        ---
                        title: Social Media & ICT Policy
                        audience: School staff
                        statutory: no
                        review: every 3 years
                        website: true
                        retention: 10 years
                        variables:
                          ict_lead: {label: Who leads on ICT, default: ICT Lead}
                          contact: {label: Whom to tell}
                          note: ""
                        ---

                        # Introduction
                        """)
                .with("schools/brook/school.yaml", """
                        name: <b>Brook</b> & "Dale" $#|`
                        name_language: CY
                        urn: 107188
                        phase: all-through
                        governance: academy
                        local_authority: City of Bradford Metropolitan District Council
                        people: {head: A. Name, chair: O'Brien}
                        terms: {dsl: Designated Safeguarding Person}
                        policies:
                          social-media:
                            last_review: 2026-03-09
                            variables: {contact: the Clerk, ict_lead: the Bursar}
                        """)
                .with("schools/brook/social-media.md", "---\r\namends: social-media\r\n---\r\n")
                .with("schools/brook/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='160' height='80'/>");
    }

    private static Library read(SourceFiles files) {
        Outcome<Library> outcome = LibraryReader.read(files);
        assertEquals(List.of(), outcome.problems());
        return outcome.value().orElseThrow();
    }

    @Test
    void theLibrarysOwnWordsComeBeforeTheBuiltInOnes() {
        Library library = read(files());

        assertEquals("PACT HR", library.provider());
        assertEquals("City of Bradford Metropolitan District Council", library.copyright());
        assertEquals("en-GB", library.locale());
        assertEquals(new RetentionPeriod(7, RetentionPeriod.Unit.YEAR), library.retention());
        assertEquals(
                Map.of(
                        "head", "Principal",
                        "chair", "Chair of Governors",
                        "governing_body", "Governing Body",
                        "dsl", "Designated Safeguarding Lead"),
                library.terms());
        assertEquals("library.yaml:1:11", library.places().of("provider").toString());
    }

    @Test
    void aPolicyHasItsFrontMatterAndItsTextWithTheLineItBeginsOn() {
        Policy policy = read(files()).policy(new PolicyId("social-media")).orElseThrow();

        assertEquals("policies/social-media.md", policy.file());
        assertEquals("Social Media & ICT Policy", policy.title());
        assertEquals("School staff", policy.audience());
        assertFalse(policy.statutory());
        assertTrue(policy.website());
        assertEquals(new ReviewCycle(3, ReviewCycle.Unit.YEAR), policy.review());
        assertEquals(Optional.of(new RetentionPeriod(10, RetentionPeriod.Unit.YEAR)), policy.retention());
        assertEquals(
                List.of(
                        new Variable("ict_lead", "Who leads on ICT", Optional.of("ICT Lead")),
                        new Variable("contact", "Whom to tell", Optional.empty()),
                        new Variable("note", "Note", Optional.of(""))),
                policy.variables());
        assertEquals(new SourceText("policies/social-media.md", 13, "\n# Introduction\n"), policy.body());
        assertEquals(
                "policies/social-media.md:9:21",
                policy.places().of("variables.ict_lead.label").toString());
    }

    @Test
    void aSchoolHasAllThatItsFolderSays() {
        School school = read(files()).school(new SchoolId("brook")).orElseThrow();

        assertEquals("schools/brook/school.yaml", school.file());
        assertEquals("<b>Brook</b> & \"Dale\" $#|`", school.name());
        assertEquals(Optional.of("cy"), school.nameLanguage());
        assertEquals(Optional.of("107188"), school.urn());
        assertEquals(School.Phase.ALL_THROUGH, school.phase());
        assertEquals(School.Governance.ACADEMY, school.governance());
        assertEquals(Optional.of("City of Bradford Metropolitan District Council"), school.localAuthority());
        assertEquals(Map.of("head", "A. Name", "chair", "O'Brien"), school.people());
        assertEquals(Map.of("dsl", "Designated Safeguarding Person"), school.terms());
        assertEquals(
                Optional.of(new School.Adoption(
                        new PolicyId("social-media"),
                        Optional.of(new ReviewDate.Day(LocalDate.of(2026, 3, 9))),
                        Map.of("contact", "the Clerk", "ict_lead", "the Bursar"))),
                school.adoption(new PolicyId("social-media")));
        assertEquals(
                Optional.of("schools/brook/logo.svg (SVG, 160 x 80)"),
                school.logo().map(Object::toString));
        assertEquals(
                List.of(new School.AmendmentFile(
                        new PolicyId("social-media"),
                        new SourceText("schools/brook/social-media.md", 1, "---\namends: social-media\n---\n"))),
                school.amendments());
        assertEquals(
                "schools/brook/school.yaml:12:26",
                school.places().of("policies.social-media.variables.contact").toString());
    }

    @Test
    void aReviewMayBeDatedByItsMonth() {
        School school = read(files().with("schools/dale/school.yaml", """
                                name: Dale
                                phase: primary
                                governance: maintained
                                policies: {social-media: {last_review: 2026-03, variables: {contact: A}}}
                                """))
                .school(new SchoolId("dale"))
                .orElseThrow();

        assertEquals(
                Optional.of(new ReviewDate.Month(YearMonth.of(2026, 3))),
                school.policies().getFirst().lastReview());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkMoveNoLine() {
        String policy = new String(files().read("policies/social-media.md").orElseThrow(), UTF_8);
        Library library = read(files().with("policies/social-media.md", "\uFEFF" + policy.replace("\n", "\r\n")));

        assertEquals(
                new SourceText("policies/social-media.md", 13, "\n# Introduction\n"),
                library.policies().getFirst().body());
    }

    @Test
    void manySchoolsAreInTheOrderOfTheirIdsAndTheirProblemsByPlace() {
        MemoryFiles files = files();
        for (int n : IntStream.range(0, 500).toArray()) {
            files.with(
                    "schools/s" + n + "/school.yaml",
                    "name: S" + n + "\nphase: primary\ngovernance: maintained\n" + (n % 50 == 0 ? "x: y\n" : ""));
        }
        Outcome<Library> outcome = LibraryReader.read(files);
        List<SchoolId> ids =
                outcome.value().orElseThrow().schools().stream().map(School::id).toList();

        assertEquals(491, ids.size());
        assertEquals(ids.stream().sorted().toList(), ids);
        assertEquals(10, outcome.problems().size());
        assertEquals(outcome.problems().stream().sorted().toList(), outcome.problems());
    }

    @Test
    void aFolderOrFileThatCannotBeReadIsToldAndKeepsNoOtherBack() {
        SourceFiles files = new SourceFiles() {
            @Override
            public Optional<byte[]> read(String path) {
                if (path.equals("policies/social-media.md")) {
                    throw new UnreadableFile(path, "you are not allowed to read this");
                }
                return files().read(path);
            }

            @Override
            public List<String> list(String folder) {
                if (folder.equals("schools/brook/")) {
                    throw new UnreadableFile(folder, "you are not\nallowed to read this");
                }
                return files().list(folder);
            }
        };
        Outcome<Library> outcome = LibraryReader.read(files);

        assertEquals(
                List.of(
                        "policies/social-media.md: you are not allowed to read this",
                        "schools/brook/: you are not allowed to read this"),
                outcome.problems().stream().map(Problem::toString).toList());
        assertTrue(outcome.value().isPresent());
    }

    @Test
    void aFileMadeToFillMemoryIsToldInASentence() {
        Outcome<Library> outcome = LibraryReader.read(files().with("library.yaml", "a".repeat(1_000_000)));

        assertEquals(
                List.of("library.yaml: this is longer than 200,000 characters, the most that is read"),
                outcome.problems().stream()
                        .map(Problem::toString)
                        .filter(problem -> problem.startsWith("library.yaml"))
                        .toList());
    }
}
