package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;

/** A school amends a policy, whose model changes then. */
class AmendCommandTest {

    private static final String REBASE = "schools/st-hilda/gifts.md";

    private static final String AMENDMENTS = """
            ---
            amends: gifts   # the school's file has its name
            base: %s    # when it was written
            ---

            The governors decided this in March.

            ```replace small
            1. Staff accept what is worth up to £40.
            ```

            ```insert-after ask
            1. The Principal answers in a week.
            ```
            """;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));
    private String base = "";

    @BeforeEach
    void aSchoolAmendsAPolicy() throws Exception {
        shell = new Shell(folder)
                .file(
                        "library.yaml",
                        "provider: PACT HR\ncopyright: Bradford Council\nlocale: en-GB\nretention: 7 years\n")
                .file("schools/st-hilda/school.yaml", """
                        name: St Hilda's
                        phase: secondary
                        governance: academy
                        people: {head: Jo Finch, chair: Sam Ayre}
                        policies: {gifts: {last_review: 2026-03}}
                        """);
        model("Staff accept nothing.", "They ask the head.");
        new Git(folder).run("init", "-q");
        base = commit();
        shell.file(REBASE, AMENDMENTS.formatted(base));
        commit();
    }

    private void model(String small, String ask) {
        shell.file("policies/gifts.md", """
                ---
                title: Gifts
                audience: School staff
                statutory: false
                review: every 2 years
                website: true
                ---
                # Gifts

                1. %s  {#small}
                2. %s  {#ask}
                """.formatted(small, ask));
    }

    private String commit() {
        Git git = new Git(folder);
        git.commit("Change");
        return git.run("rev-parse", "--short=12", "HEAD");
    }

    private String amendments() throws IOException {
        return Files.readString(folder.resolve(REBASE));
    }

    @Test
    void aModelThatIsNotCommittedIsNoBase() {
        model("Staff accept nothing at all.", "They ask the head.");
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "school");
        assertEquals(2, rebase.status());
        assertEquals(
                "policies/gifts.md is not as it was committed: commit it first, so that the school's base can be that commit",
                rebase.err().lines().findFirst().orElse(""));
    }

    @Test
    void aLibraryOutsideOfGitHasNoBase() throws Exception {
        Files.move(folder.resolve(".git"), folder.resolve("git-of-old"));
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts");
        assertEquals(2, rebase.status());
        assertEquals(
                "This library is under no version control, so there is no commit to name as base: keep it in git first",
                rebase.err().lines().findFirst().orElse(""));
    }

    @Test
    void whatTheModelSaysByNowIsTakenOutByARebase() throws Exception {
        model("Staff accept what is worth up to £40.", "They ask the head.");
        commit();
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts");
        assertEquals(
                "replace small: the model says the same by now; taken out.",
                rebase.err().lines().findFirst().orElse(""));
        assertFalse(amendments().contains("replace small"), amendments());
    }

    @Test
    void whatTheModelDoesNotChangeIsApplied() throws IOException {
        Shell.Result render = shell.type("render", "--format", "html", "--mark-local");
        assertEquals(0, render.status(), render.err());
        String page = Files.readString(folder.resolve("output/st-hilda/gifts.html"));
        assertTrue(page.contains("Staff accept what is worth up to £40."), page);
        assertTrue(page.contains("<strong>[Local]</strong>"), page);
        assertFalse(page.contains("Staff accept nothing."), page);

        Shell.Result list = shell.type("amend", "list");
        assertEquals(0, list.status(), list.err());
        assertEquals("""
                schools/st-hilda/gifts.md:8:1: st-hilda gifts replace small: holds
                schools/st-hilda/gifts.md:12:1: st-hilda gifts insert-after ask: holds
                """, list.out());
    }

    @Test
    void aConflictKeepsTheDocumentFromBeingWrittenUntilItIsSettled() throws Exception {
        model("Staff accept nothing but thanks.", "They ask the head.");
        Shell.Result render = shell.type("render", "--format", "html");
        assertEquals(1, render.status());
        assertTrue(
                render.err()
                        .startsWith(
                                "schools/st-hilda/gifts.md:8:1: the model has changed {#small} since this was written: it"
                                        + " said “Staff accept nothing.”, now it says “Staff accept nothing but thanks.”, and the"
                                        + " school says “Staff accept what is worth up to £40.”; policypress amend rebase st-hilda"
                                        + " gifts settles it\n"),
                render.err());

        Shell.Result early = shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "school");
        assertEquals(2, early.status());
        assertTrue(early.err().contains("policies/gifts.md is not as it was committed: commit it first"), early.err());

        String now = commit();
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "school");
        assertEquals(0, rebase.status(), rebase.err());
        assertEquals(AMENDMENTS.formatted(now), amendments());
        assertEquals(0, shell.type("render", "--format", "html").status());
    }

    @Test
    void theModelsTextCanBeTaken() throws Exception {
        model("Staff accept nothing but thanks.", "They ask the head.");
        String now = commit();
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "model");
        assertEquals(0, rebase.status(), rebase.err());
        assertEquals(
                AMENDMENTS
                        .formatted(now)
                        .replace("```replace small\n1. Staff accept what is worth up to £40.\n```\n\n", ""),
                amendments());
        assertEquals(0, shell.type("render", "--format", "html").status());
        assertTrue(
                Files.readString(folder.resolve("output/st-hilda/gifts.html")).contains("nothing but thanks"));
    }

    @Test
    void withoutAnAnswerAllThreeTextsAreShownAndNothingIsChanged() throws Exception {
        model("Staff accept nothing but thanks.", "They ask the head.");
        commit();
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts");
        assertEquals(1, rebase.status());
        assertEquals("""
                schools/st-hilda/gifts.md:8:1: replace small
                  The model said at %s:
                      1. Staff accept nothing.  {#small}
                  The model says now:
                      1. Staff accept nothing but thanks.  {#small}
                  The school says:
                      1. Staff accept what is worth up to £40.
                Repeat the command with --take model or --take school, or on a terminal.
                Nothing was changed in schools/st-hilda/gifts.md.
                """.formatted(base), rebase.err());
        assertEquals(AMENDMENTS.formatted(base), amendments());
    }

    @Test
    void whatTheModelHasComeToSayIsTakenOutAndWhatItHasRenamedIsRenamed() throws Exception {
        model("Staff accept what is worth up to £40.", "They ask the head.");
        Path policy = folder.resolve("policies/gifts.md");
        Files.writeString(policy, Files.readString(policy).replace("{#ask}", "{#asking}"));
        String now = commit();
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "school");
        assertEquals(0, rebase.status(), rebase.err());
        assertEquals(
                AMENDMENTS
                        .formatted(now)
                        .replace("```replace small\n1. Staff accept what is worth up to £40.\n```\n\n", "")
                        .replace("insert-after ask", "insert-after asking"),
                amendments());
        assertEquals(0, shell.type("render", "--format", "html").status());
    }

    @Test
    void whatTheModelHasRemovedCanOnlyGo() throws Exception {
        Path policy = folder.resolve("policies/gifts.md");
        Files.writeString(policy, Files.readString(policy).replaceFirst("1\\. Staff.*\n", ""));
        commit();
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "school");
        assertEquals(1, rebase.status());
        assertTrue(
                rebase.err()
                        .startsWith(
                                "schools/st-hilda/gifts.md:8:1: replace small: the model has no {#small} any more, so there is"
                                        + " nothing to keep the school's text beside. Put it beside another clause with"
                                        + " insert-after, or repeat with --take model\n"),
                rebase.err());
        assertEquals(AMENDMENTS.formatted(base), amendments());
        assertEquals(
                0,
                shell.type("amend", "rebase", "st-hilda", "gifts", "--take", "model")
                        .status());
    }

    @Test
    void whoeverHasNoAmendmentsIsTold() {
        Shell.Result rebase = shell.type("amend", "rebase", "st-hilda", "gift");
        assertEquals(2, rebase.status());
        assertTrue(rebase.err().contains("There is no policy 'gift'; did you mean gifts?"), rebase.err());
    }

    @Test
    void aVersionIsMadeFromTheAmendmentsOfItsCommit() throws Exception {
        Shell.Result signOff = shell.type(
                "sign-off",
                "st-hilda",
                "gifts",
                "--meeting",
                "2026-03-09",
                "--chair",
                "Sam Ayre",
                "--head",
                "Jo Finch");
        assertEquals(0, signOff.status(), signOff.err());
        String source = new Git(folder.resolve("archive/st-hilda.git")).run("show", "gifts/v1:policy.md");
        assertTrue(source.contains("1. Staff accept what is worth up to £40. {#small}"), source);
        assertTrue(source.contains("1. The Principal answers in a week."), source);
        String record = new Git(folder.resolve("archive/st-hilda.git")).run("show", "gifts/v1:record.json");
        assertTrue(
                record.replaceAll("\\s+", "").contains("\"amendments\":[\"replacesmall\",\"insert-afterask\"]"),
                record);
    }
}
