package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.git.Git;

/** Two policies share a text that stands in a file of its own. */
class FragmentsTest {

    private static final String FRAGMENT = "templates/fragments/complaints.md";

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void twoPoliciesShareAText() throws Exception {
        shell = new Shell(folder)
                .file(".gitignore", "output/\narchive/\n")
                .file("library.yaml", """
                        provider: PACT HR
                        copyright: Bradford Council
                        locale: en-GB
                        retention: 7 years
                        variables: {days: {type: number, default: 10}}
                        """)
                .file("schools/st-hilda/school.yaml", """
                        name: St Hilda's
                        phase: secondary
                        governance: academy
                        people: {head: Jo Finch, chair: Sam Ayre}
                        variables: {days: 15}
                        policies: {gifts: {last_review: 2026-03}, leave: {last_review: 2026-03}}
                        """);
        policy("gifts", "Gifts");
        policy("leave", "Leave");
        fragment("Complaints are answered within ${days} days.");
        new Git(folder).run("init", "-q");
        commit();
    }

    private void policy(String id, String title) {
        shell.file("policies/" + id + ".md", """
                ---
                title: %s
                audience: School staff
                statutory: false
                review: every 2 years
                website: true
                ---
                # %s

                1. Words of its own.

                # Complaints

                <#include "complaints.md">
                """.formatted(title, title));
    }

    private void fragment(String answer) {
        shell.file(FRAGMENT, "1. Write to the ${school.head}.\n2. " + answer + "  {#answer}\n");
    }

    private void commit() {
        new Git(folder).commit("Change");
    }

    private String draft(String policy) throws IOException {
        Shell.Result render = shell.type("render", "--format", "html");
        assertEquals(0, render.status(), render.err());
        return Files.readString(folder.resolve("output/st-hilda/" + policy + ".html"))
                .replaceAll("<[^>]*>", "");
    }

    @Test
    void bothHaveItWithTheSchoolsValues() throws IOException {
        assertTrue(draft("gifts").contains("answered within 15 days"));
        assertTrue(draft("leave").contains("answered within 15 days"));
        Shell.Result check = shell.type("check");
        assertFalse((check.out() + check.err()).contains("complaints.md"), check.out() + check.err());
    }

    @Test
    void whatIsWrongInItIsToldOnceAtItsOwnLine() {
        fragment("Ask ${school.nmae}.");
        Shell.Result render = shell.type("render");
        assertEquals(1, render.status());
        assertEquals(
                FRAGMENT + ":2:8: unknown placeholder ${school.nmae}; did you mean ${school.name}?\n",
                render.err().lines().limit(1).toList().getFirst() + "\n");
        assertEquals(
                1, render.err().lines().filter(line -> line.contains("nmae")).count(), render.err());
    }

    @Test
    void aVariableThatOnlyOneOfThemDeclaresIsToldWithThePolicyThatLacksIt() {
        String declared = "website: true\nvariables: {contact: the Bursar}\n";
        shell.file("policies/gifts.md", text("policies/gifts.md").replace("website: true\n", declared));
        fragment("Ask ${contact}.");
        Shell.Result render = shell.type("render");
        assertEquals(1, render.status());
        assertTrue(
                render.err()
                        .contains(FRAGMENT
                                + ":2:8: unknown placeholder ${contact} in policies/leave.md, which includes this fragment;"
                                + " declare the variable there too, or for all policies in library.yaml\n"),
                render.err());
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aVersionIsMadeFromTheFragmentOfTheCommitAndKeepsItsText() throws Exception {
        String[] signOff = {
            "sign-off", "st-hilda", "gifts", "--meeting", "2026-03-09", "--chair", "Sam Ayre", "--head", "Jo Finch"
        };
        fragment("Complaints are answered at once.");
        Shell.Result early = shell.type(signOff);
        assertEquals(1, early.status());
        assertEquals(
                FRAGMENT
                        + ": this file is not as it was committed; commit it, or say with --at which commit was adopted\n",
                early.err());
        List<String> adopted = new ArrayList<>(List.of(signOff));
        adopted.addAll(List.of("--at", "HEAD"));
        Shell.Result late = shell.type(adopted.toArray(String[]::new));
        assertEquals(0, late.status(), late.err());
        Shell.Result export = shell.type("export", "st-hilda", "gifts", "--out", "signed");
        assertEquals(0, export.status(), export.err());
        try (var files = Files.walk(folder.resolve("signed"))) {
            Path kept = files.filter(file -> file.toString().endsWith(".md"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(Files.readString(kept).contains("answered within 15 days"), Files.readString(kept));
        }
        new Git(folder).run("rm", "-q", "--cached", FRAGMENT);
        Files.delete(folder.resolve(FRAGMENT));
        Shell.Result rebuilt = shell.type("verify", "--rebuild", "st-hilda", "gifts@1");
        assertEquals(0, rebuilt.status(), rebuilt.out() + rebuilt.err());
    }

    @Test
    void aSchoolAmendsAClauseOfItAndIsToldWhenItChanges() throws Exception {
        String base = new Git(folder).run("rev-parse", "--short=12", "HEAD");
        shell.file("schools/st-hilda/gifts.md", """
                ---
                amends: gifts
                base: %s
                ---
                ```replace answer
                1. We answer in a week.
                ```
                """.formatted(base));
        assertTrue(draft("gifts").contains("We answer in a week."));
        assertTrue(draft("leave").contains("answered within 15 days"));
        fragment("Complaints are answered at once.");
        commit();
        Shell.Result render = shell.type("render", "--format", "html");
        assertEquals(1, render.status());
        assertTrue(render.err().contains("schools/st-hilda/gifts.md:5:1:"), render.err());
        assertTrue(render.err().contains("Complaints are answered at once."), render.err());
        assertTrue(render.err().contains("Complaints are answered within ${days} days."), render.err());
    }

    @Test
    void aRedlineOfTheModelShowsItsChange() {
        fragment("Complaints are answered at once.");
        Shell.Result diff = shell.type("diff", "--policy", "gifts", "HEAD", "draft");
        assertTrue(diff.out().contains("at once"), diff.out() + diff.err());
    }
}
