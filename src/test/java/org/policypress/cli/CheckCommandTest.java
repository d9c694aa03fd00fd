package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check as a person types it. */
class CheckCommandTest {

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void aSmallLibrary() {
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
        policy("1. We keep to the Data Protection Act 2018.");
    }

    private void policy(String text) {
        shell.file("policies/gifts.md", """
                ---
                title: Gifts
                audience: School staff
                statutory: false
                review: every 2 years
                website: true
                ---
                # Gifts

                """ + text + "\n");
    }

    @Test
    void aLibraryWithoutFaultsIsToldSo() {
        Shell.Result check = shell.type("check", "--on", "2026-11-25");
        assertEquals(0, check.status(), check.err());
        assertEquals("", check.out());
        assertEquals("Nothing is wrong.\n", check.err());
    }

    @Test
    void warningsAreToldWithTheirRuleAndAreNoFailure() {
        policy("1. We keep to the Data Protection Act 1998.");
        Shell.Result check = shell.type("check", "--on", "2028-11-25");
        assertEquals(0, check.status(), check.err());
        assertEquals("""
                policies/gifts.md:10:19: warning: the Data Protection Act 1998 was repealed on 25 May 2018, and replaced by the \
                Data Protection Act 2018 and the UK GDPR (https://www.legislation.gov.uk/ukpga/2018/12/schedule/19); write what \
                holds today (outdated-law)
                schools/st-hilda/school.yaml:5:33: warning: the review of gifts was due in March 2028; write the date of the \
                review here when it is done (overdue-review)
                """, check.out());
        assertEquals("0 errors, 2 warnings.\n", check.err());
    }

    @Test
    void errorsAreAFailureAndProgramsReadThemToo() {
        policy("1. ${school.nmae}");
        Shell.Result check = shell.type("check", "--format", "json", "--on", "2026-11-25");
        assertEquals(1, check.status());
        assertTrue(check.out().contains("unknown-placeholder"), check.out());
        Shell.Result sarif = shell.type("check", "--format", "sarif", "--on", "2026-11-25");
        assertTrue(sarif.out().contains("2.1.0"), sarif.out());
    }

    @Test
    void watchingChecksAgainWhenAFileIsSaved() throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Thread watching = Thread.ofVirtual()
                .start(() -> PolicyPress.run(shell.terminal(out, err), "check", "--watch", "--on", "2026-11-25"));
        await(() -> err.toString().contains("Checking again when a file is saved. Ctrl-C ends it.\n"));
        assertEquals("", out.toString());
        policy("1. ${school.nmae}");
        await(() -> out.toString().contains("policies/gifts.md:10:4: unknown placeholder ${school.nmae}"));
        watching.interrupt();
        watching.join();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(condition.getAsBoolean(), "it has happened within twenty seconds");
    }

    @Test
    void watchingMendsNothing() {
        Shell.Result both = shell.type("check", "--watch", "--fix");
        assertEquals(2, both.status());
        assertTrue(
                both.err()
                        .startsWith("--watch looks whenever a file is saved, and --fix saves files: give one of them"),
                both.err());
    }
}
