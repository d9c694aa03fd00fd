package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new policy} and {@code new school}. */
class NewInLibraryTest {

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void thereIsALibrary() {
        assertEquals(0, new Shell(folder).type("new", "ours").status());
        shell = new Shell(folder.resolve("ours"));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("ours").resolve(file));
    }

    private void replace(String file, String old, String replacement) throws IOException {
        assertTrue(text(file).contains(old), text(file));
        shell.file(file, text(file).replace(old, replacement));
    }

    @Test
    void aNewPolicyHasItsTitleAndAnIdMadeOfIt() throws IOException {
        Shell.Result result = shell.type("new", "policy", "Gifts: \"free\" & Hospitality");

        assertEquals(0, result.status(), result.err());
        assertEquals("""
                Wrote policies/gifts-free-and-hospitality.md: its comments explain the format.
                A school has the policy when its school.yaml lists gifts-free-and-hospitality: under policies:.
                """, result.err());
        assertTrue(
                text("policies/gifts-free-and-hospitality.md")
                        .contains("title: \"Gifts: \\\"free\\\" & Hospitality\"\n"),
                text("policies/gifts-free-and-hospitality.md"));
    }

    @Test
    void nothingIsWrongWithANewPolicyAndANewSchool() throws IOException {
        assertEquals(0, shell.type("new", "policy", "Gifts", "--id", "presents").status());
        Shell.Result made = shell.type(
                "new",
                "school",
                "St Hilda's",
                "--phase",
                "Secondary",
                "--governance",
                "academy",
                "--head",
                "Jo Finch",
                "--chair",
                "Sam Ayre");
        assertEquals("""
                Wrote schools/st-hildas/school.yaml: its comments tell what else it can say.
                See its drafts with: policypress render --school st-hildas
                """, made.err());

        Shell.Result checked = shell.type("check", "--on", "2026-11-25");
        assertEquals("Nothing is wrong.\n", checked.out() + checked.err());
        Shell.Result strictly = shell.type("check", "--strict", "--on", "2026-11-25");
        assertFalse(strictly.out().contains("presents.md"), strictly.out());
        Shell.Result rendered = shell.type("render", "--school", "st-hildas", "--format", "html");
        assertEquals(0, rendered.status(), rendered.err());
        assertTrue(text("output/st-hildas/presents.html").contains("Only academies read this"));
        assertTrue(text("output/st-hildas/working-alone.html").contains("Jo Finch"));
    }

    @Test
    void aNewSchoolIsToldWhatTheLibraryAsksAndWhatPoliciesAskFirst() throws IOException {
        replace("library.yaml", "terms:", "variables:\n  office: {label: \"Where parents ring\"}\nterms:");
        replace("policies/working-alone.md", "    default: school office            ", "    # ");

        assertEquals(0, shell.type("new", "school", "Ysgol y Nant").status());
        assertEquals("""
                # yaml-language-server: $schema=../../.schema/school.schema.json
                # The folder's name is the school's id: it is what you type after --school, and it never changes, even if the
                # school's name does. A file logo.svg or logo.png beside this one goes on the cover.

                name: Ysgol y Nant  # exactly as it should be on the cover
                # urn: 123456  # the unique reference number, where it has one
                phase: primary  # nursery | primary | secondary | special | all-through | sixth-form
                governance: maintained  # maintained | academy
                # local_authority: Example Council

                # Who holds the two posts that sign policies off, and any other that your policies name.
                people:
                  # head: A. Name
                  # chair: A. Name

                # What this school calls otherwise than library.yaml does:
                # terms:
                #   chair: Chair of Governors
                #   governing_body: Governing Body
                #   head: Headteacher

                # What library.yaml asks every school:
                # variables:
                #   office:   # Where parents ring: a text

                # The policies that the school has adopted. One that is not listed here is not written for the school.
                policies:
                  # working-alone:  # Working Alone Policy; the school has to answer what this asks
                  #   last_review: 2026-09  # a month or a day
                  #   variables:
                  #     contact_person:   # Whom to tell when you work alone: a text
                """, text("schools/ysgol-y-nant/school.yaml"));
    }

    @Test
    void aPolicyForOtherSchoolsIsNotAdopted() throws IOException {
        replace("policies/working-alone.md", "website: false", "applies: {phase: nursery}\nwebsite: false");
        shell.type("new", "school", "High School", "--phase", "secondary");
        assertFalse(text("schools/high-school/school.yaml").contains("working-alone"));
    }

    @Test
    void whatIsThereIsNeverWrittenOver() throws IOException {
        String before = text("policies/working-alone.md");
        assertRefused(
                "There is policies/working-alone.md already; choose another id with --id",
                "new",
                "policy",
                "Working: Alone");
        assertRefused(
                "There is policies/working-alone.md already; choose another id with --id",
                "new",
                "policy",
                "Alone",
                "--id",
                "Working-Alone");
        assertRefused(
                "There is schools/example-primary already; choose another id with --id",
                "new",
                "school",
                "Example, Primary");
        assertRefused(
                "The school example-primary has that name already; add what tells them apart, such as its town",
                "new",
                "school",
                "Example Primary School");
        assertEquals(before, text("policies/working-alone.md"));
    }

    @Test
    void whatCannotBeMeantIsToldInWords() {
        assertRefused("A policy is called something; write it in quotation marks", "new", "policy", "  ");
        assertRefused("No id can be made of '学校'; choose one with --id, such as --id my-school", "new", "school", "学校");
        assertRefused(
                "The id 'a/b' may have only the letters a to z, digits, and - _ . between them",
                "new",
                "policy",
                "Gifts",
                "--id",
                "a/b");
        assertRefused(
                "A policy cannot be called that: there is a line break in this value; write it on one line",
                "new",
                "policy",
                "Gifts\nand more");
        assertRefused(
                "Invalid value for option '--phase': there is no 'secondry'; did you mean secondary?",
                "new",
                "school",
                "X",
                "--phase",
                "secondry");
        assertRefused(
                "Invalid value for option '--governance': there is no 'council'; there are maintained, academy.",
                "new",
                "school",
                "X",
                "--governance",
                "council");
    }

    private void assertRefused(String sentence, String... words) {
        Shell.Result result = shell.type(words);
        assertEquals(
                sentence,
                result.err().lines().findFirst().orElse(""),
                List.of(words).toString());
        assertEquals(2, result.status());
    }
}
