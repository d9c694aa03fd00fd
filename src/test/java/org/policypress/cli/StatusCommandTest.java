package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.json.Json;
import org.policypress.library.Checkout;
import org.policypress.schema.SchemaJudge;

/** How drafts stand to what was signed, how many days are left, and which lines are asked for. */
class StatusCommandTest {

    private static final String SIGNED =
            "        example-primary working-alone: version 1, adopted 9 March 2026; next review 9 March 2028";

    @TempDir
    private Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void aSchoolHasSignedAPolicy() {
        shell = new Shell(folder);
        assertEquals(0, shell.type("new", "ours").status());
        Shell.Result signed = status(
                "sign-off",
                "example-primary",
                "working-alone",
                "--meeting",
                "2026-03-09",
                "--chair",
                "C",
                "--head",
                "H");
        assertEquals(0, signed.status(), signed.err());
    }

    private Shell.Result status(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--library";
        all[1] = "ours";
        System.arraycopy(words, 0, all, 2, words.length);
        return shell.type(all);
    }

    private void replace(String file, String text, String replacement) throws IOException {
        Path path = folder.resolve("ours").resolve(file);
        String content = Files.readString(path);
        assertTrue(content.contains(text), content);
        Files.writeString(path, content.replace(text, replacement));
    }

    @Test
    void aDraftThatNobodyChangedIsAsSigned() {
        Shell.Result result = status("status", "example-primary", "--on", "2026-04-01");
        assertEquals(0, result.status(), result.err());
        assertEquals(SIGNED + "; draft as signed\n", result.out());
    }

    @Test
    void draftsAreComparedForAllSchoolsOnlyWhenAsked() {
        assertEquals(SIGNED + "\n", status("status", "--on", "2026-04-01").out());
        assertEquals(
                SIGNED + "; draft as signed\n",
                status("status", "--on", "2026-04-01", "--drafts").out());
    }

    @Test
    void everyChangedPlaceIsCounted() throws IOException {
        replace("policies/working-alone.md", "# Introduction", "# Beginning");
        replace("policies/working-alone.md", "call 999 first", "call 999 at once");
        Shell.Result result = status("status", "example-primary", "--on", "2026-04-01");
        assertEquals(SIGNED + "; draft differs in 2 places\n", result.out());
    }

    @Test
    void anAmendmentThatNoLongerFitsIsAConflict() throws IOException {
        String base;
        try (Checkout checkout = Checkout.of(folder.resolve("ours"))) {
            base = checkout.committed().orElseThrow().state().id();
        }
        Files.writeString(
                folder.resolve("ours/schools/example-primary/working-alone.md"),
                "---\namends: working-alone\nbase: " + base + "\n---\n```replace tell\n1. Ring us.\n```\n");
        assertEquals(
                SIGNED + "; draft differs in 1 place\n",
                status("status", "example-primary", "--on", "2026-04-01").out());
        replace("policies/working-alone.md", "{#tell}", "And be careful. {#tell}");
        assertEquals(
                SIGNED + "; draft has 1 conflict\n",
                status("status", "example-primary", "--on", "2026-04-01").out());
        Shell.Result json = status("status", "example-primary", "--on", "2026-04-01", "--json");
        Json.Members line = (Json.Members)
                ((Json.Items) Json.read(json.out().strip())).items().getFirst();
        assertEquals(List.of(), SchemaJudge.faults("status.schema.json", json.out()));
        assertEquals("refused", line.text("draft"));
        assertEquals(new Json.Whole(1), line.find("conflicts").orElseThrow());
    }

    @Test
    void aListForSpreadsheetsHasTheDaysThatAreLeft() {
        assertEquals(
                """
                school,policy,title,version,adopted,last_review,next_review,days_left,overdue,draft
                example-primary,working-alone,Working Alone Policy,1,2026-03-09,2026-09,2028-09,10,no,draft as signed
                """, status("status", "--on", "2028-09-20", "--csv", "--drafts").out());
    }

    @Test
    void aCalendarHasEachReviewWithItsAlarmsAndTheSameBytesOnAnyDay() throws IOException {
        Shell.Result result = status("status", "--on", "2026-11-25", "--calendar", "reviews.ics");
        assertEquals("Wrote reviews.ics with 1 review.\n", result.err());
        assertEquals("", result.out());
        String file = Files.readString(folder.resolve("reviews.ics"));
        assertEquals("""
                BEGIN:VCALENDAR
                PRODID:-//policypress//reviews//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                BEGIN:VEVENT
                UID:698b9f25-3fef-3290-a9a3-f3f4453e4949
                DTSTAMP:20260901T000000Z
                DTSTART;VALUE=DATE:20280930
                SUMMARY:Review due: Working Alone Policy\\, Example Primary School
                DESCRIPTION:Last reviewed September 2026\\, due September 2028. example-prim
                 ary working-alone
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-P8W
                DESCRIPTION:Review due: Working Alone Policy\\, Example Primary School
                END:VALARM
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-P2W
                DESCRIPTION:Review due: Working Alone Policy\\, Example Primary School
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"), file);
        status("status", "--on", "2027-01-31", "--calendar", "reviews.ics");
        assertEquals(file, Files.readString(folder.resolve("reviews.ics")));
    }

    @Test
    void aPageShowsAllSchoolsAndPoliciesAtAGlance() throws IOException {
        replace("policies/working-alone.md", "call 999 first", "call 999 at once");
        Shell.Result result = status("status", "--on", "2028-10-01", "--drafts", "--html", "status.html");
        assertEquals("Wrote status.html.\n", result.err());
        assertEquals("", result.out());
        String page = Files.readString(folder.resolve("status.html"));
        for (String shown : List.of(
                "<h1>Policies on 1 October 2028</h1>",
                "<li>1 school, 1 policy</li><li>1 overdue</li><li>0 due within 60 days</li><li>0 not signed off</li>"
                        + "<li>1 draft differing</li><li>0 in conflict or with errors</li>",
                "Overdue since Sept 2028<small>version 1</small><small>draft differs in 1 place</small>",
                "<li>Working Alone Policy: overdue since Sept 2028</li>")) {
            assertTrue(page.contains(shown), shown + " in " + page);
        }
    }

    @Test
    void whatIsWrittenCanBeReadByEverybodyWhoMayReadTheFolder() throws IOException {
        Path page = folder.resolve("status.html");
        status("status", "--html", page.toString());
        Path other = Files.writeString(folder.resolve("other.html"), "");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(page));
    }

    @Test
    void onlyWhatFallsDueSoonIsListed() {
        String line = SIGNED.replace("9 March 2028", "September 2028") + "\n";
        assertEquals("", status("status", "--on", "2028-09-20", "--within", "9").out());
        assertEquals(
                line, status("status", "--on", "2028-09-20", "--within", "10").out());
        assertEquals(
                "", status("status", "--on", "2028-09-20", "--policy", "other").out());
        assertEquals(
                line,
                status("status", "--on", "2028-09-20", "--policy", "working-alone")
                        .out());
    }

    @Test
    void whatCannotBeMeantIsToldInWords() {
        assertEquals(
                "Invalid value for option '--within': 'soon' is no number; write one in digits, such as 30.",
                status("status", "--within", "soon").err().lines().findFirst().orElse(""));
        assertEquals(2, status("status", "--within", "soon").status());
        assertEquals(
                "--within is a number of days from 0 on",
                status("status", "--within=-5").err().lines().findFirst().orElse(""));
        assertEquals(
                "--csv prints a list, and --html writes a file; give one of them",
                status("status", "--csv", "--html", "a.html")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "--json prints a list, and --calendar writes a file; give one of them",
                status("status", "--json", "--calendar", "a.ics")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "The file " + folder.resolve("no/such.ics") + " cannot be written: there is no folder "
                        + folder.resolve("no"),
                status("status", "--calendar", "no/such.ics")
                        .err()
                        .lines()
                        .findFirst()
                        .orElse(""));
        assertEquals(
                "--csv and --json are two forms; give one of them",
                status("status", "--csv", "--json").err().lines().findFirst().orElse(""));
    }
}
