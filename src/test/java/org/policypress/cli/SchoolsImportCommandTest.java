package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extract with the columns of "Get Information about Schools", its encoding and its kinds of schools. */
class SchoolsImportCommandTest {

    private static final String HEADING =
            "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),"
                    + "PhaseOfEducation (name),HeadTitle (name),HeadFirstName,HeadLastName\n";

    private static final String EXTRACT = HEADING
            + "100001,380,Bradford,St Zoë's & All Souls,Academy converter,Open,Secondary,Dr,Ana,O'Brien\n"
            + "100002,380,Bradford,Moor Lane Primary,Community school,\"Open, but proposed to close\",Primary,,,\n"
            + "100003,380,Bradford,Moor Lane Primary,Voluntary aided school,Open,Primary,Mrs,Jo,Finch\n"
            + "100004,380,Bradford,The Beacon,Community special school,Open,Not applicable,Ms,Al,Ray\n"
            + "100005,380,Bradford,Old School,Community school,Closed,Primary,,,\n"
            + "100006,383,Leeds,Elsewhere,Community school,Open,Primary,,,\n"
            + "100007,380,Bradford,\"Fee, \"\"House\"\"\nSchool\",Other independent school,Open,Not applicable,,,\n";

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void anExtractInTheEncodingOfTheDepartment() throws IOException {
        shell = new Shell(folder)
                .file(
                        "library.yaml",
                        "provider: PACT HR\ncopyright: Bradford Council\nlocale: en-GB\nretention: 7 years\n");
        write(EXTRACT);
    }

    private void write(String extract) throws IOException {
        Files.write(folder.resolve("extract.csv"), extract.getBytes(Charset.forName("windows-1252")));
    }

    private String school(String id) throws IOException {
        return Files.readString(folder.resolve("schools/" + id + "/school.yaml"));
    }

    @Test
    void schoolsOfOneAuthorityAreMadeEachWithAnIdOfItsOwn() throws IOException {
        Shell.Result made = shell.type("schools", "import", "extract.csv", "--la", "Bradford");
        assertEquals(0, made.status(), made.err());
        assertEquals("""
                schools/st-zoes-and-all-souls/school.yaml: St Zoë's & All Souls: new
                schools/moor-lane-primary/school.yaml: Moor Lane Primary: new
                schools/moor-lane-primary-100003/school.yaml: Moor Lane Primary: new
                schools/the-beacon/school.yaml: The Beacon: new
                """, made.out());
        assertEquals("""
                extract.csv:8:1: warning: Fee, "House"\uFFFDSchool is no school of a kind that a library knows (Other \
                independent school, Not applicable); make its folder by hand if it is one of yours
                Made 4 new and 0 changed of 6 schools.
                """.replace("\uFFFD", " "), made.err());
        assertEquals("""
                name: St Zoë's & All Souls
                urn: 100001
                phase: secondary
                governance: academy
                local_authority: Bradford
                people:
                  head: Dr Ana O'Brien

                # The policies that the school has adopted, by id.
                policies: {}
                """, school("st-zoes-and-all-souls"));
        assertTrue(school("the-beacon").contains("phase: special\n"));
    }

    @Test
    void aSecondImportChangesWhatTheExtractOwnsAndNothingElse() throws IOException {
        shell.file("schools/moor/school.yaml", """
                # Our first school.
                name: 'Moor Lane Infants'     # before it grew
                phase: nursery  # still
                governance: maintained
                urn: 100002
                people:
                  chair: B. Name # our own
                  head: "A. Name"   # since 2020
                terms: {head: Head}
                """);
        write(EXTRACT.replace("Primary,,,\n100003", "Primary,Mr,Bo,Lee\n100003"));
        Shell.Result dry = shell.type("schools", "import", "extract.csv", "--urn", "100002", "--dry-run");
        assertEquals(
                "schools/moor/school.yaml: Moor Lane Primary: name: Moor Lane Primary, was Moor Lane Infants; phase: primary,"
                        + " was nursery; local_authority: Bradford; people.head: Mr Bo Lee, was A. Name\n",
                dry.out());
        assertEquals("Would make 0 new and 1 changed of 1 schools.\n", dry.err());
        assertTrue(school("moor").contains("before it grew"));
        assertFalse(school("moor").contains("Bo Lee"));

        assertEquals(
                0,
                shell.type("schools", "import", "extract.csv", "--urn", "100002")
                        .status());
        assertEquals("""
                # Our first school.
                name: Moor Lane Primary     # before it grew
                phase: primary  # still
                governance: maintained
                urn: 100002
                people:
                  chair: B. Name # our own
                  head: Mr Bo Lee   # since 2020
                terms: {head: Head}
                local_authority: Bradford
                """, school("moor"));
        Shell.Result again = shell.type("schools", "import", "extract.csv", "--urn", "100002");
        assertEquals("", again.out());
        assertEquals("Made 0 new and 0 changed of 1 schools.\n", again.err());
    }

    @Test
    void aClosedSchoolIsToldAndNeverDeleted() throws IOException {
        shell.file(
                "schools/old/school.yaml",
                "name: Old School\nphase: primary\ngovernance: maintained\nurn: 100005\nlocal_authority: Bradford\n");
        Shell.Result told = shell.type("schools", "import", "extract.csv", "--urn", "100005");
        assertEquals(0, told.status());
        assertEquals("""
                extract.csv:6:1: warning: Old School has closed; its folder schools/old and its archive stay until you remove \
                them
                Made 0 new and 0 changed of 1 schools.
                """, told.err());
        assertTrue(school("old").startsWith("name: Old School\n"));
    }

    @Test
    void aSchoolThatStandsTwiceIsMadeOnceAndTold() throws IOException {
        String row = EXTRACT.lines()
                .filter(line -> line.startsWith("100002"))
                .findFirst()
                .orElseThrow();
        write(HEADING.strip() + "\n" + row + "\n" + row + "\n");
        Shell.Result told = shell.type("schools", "import", "extract.csv");
        assertEquals("schools/moor-lane-primary/school.yaml: Moor Lane Primary: new\n", told.out());
        assertEquals("""
                extract.csv:3:1: warning: Moor Lane Primary has the reference number 100002 of a school above it, and was left \
                out; mend the list, or add the school by hand
                Made 1 new and 0 changed of 2 schools.
                """, told.err());
    }

    @Test
    void aLineOfNoSchoolIsToldAndStopsNoOther() throws IOException {
        write(EXTRACT.replace("100001,380", "1001,380").replace("The Beacon", ""));
        Shell.Result told = shell.type("schools", "import", "extract.csv", "--la", "Bradford");
        assertEquals(1, told.status());
        assertEquals(
                List.of(
                        "extract.csv:2:1: this line has no URN of six digits, so nobody can tell whose it is",
                        "extract.csv:5:1: this line has no EstablishmentName"),
                told.err().lines().limit(2).toList());
        assertTrue(told.err().endsWith("Made 2 new and 0 changed of 4 schools.\n"), told.err());
    }

    @Test
    void aValueOverSeveralLinesIsLeftToItsWriter() {
        shell.file("schools/moor/school.yaml", """
                name: >
                  Moor Lane
                  Infants
                phase: primary
                governance: maintained
                urn: 100002
                local_authority: Bradford
                """);
        assertEquals(
                "schools/moor/school.yaml: Moor Lane Primary: name: Moor Lane Primary (to be written by hand: the old value"
                        + " goes over several lines)\n",
                shell.type("schools", "import", "extract.csv", "--urn", "100002")
                        .out());
    }

    @Test
    void aPhaseThatThereIsNotIsToldSo() {
        Shell.Result told = shell.type("schools", "import", "extract.csv", "--phase", "primary,midle");
        assertEquals(2, told.status());
        assertEquals(
                "Invalid value for option '--phase' (PHASE): there is no 'midle'; there are nursery, primary, secondary, special,"
                        + " all-through, sixth-form.",
                told.err().lines().findFirst().orElse(""));
    }

    @Test
    void aFileThatIsNoExtractIsToldSo() throws IOException {
        write("Name,Town\nA,B\n");
        Shell.Result told = shell.type("schools", "import", "extract.csv");
        assertEquals(1, told.status());
        assertEquals(
                "extract.csv: this is no extract of Get Information about Schools: it has no column URN, EstablishmentName,"
                        + " PhaseOfEducation (name), TypeOfEstablishment (name), LA (name), EstablishmentStatus (name); download"
                        + " it anew, with all columns",
                told.err().lines().findFirst().orElse(""));
        Shell.Result missing = shell.type("schools", "import", "missing.csv");
        assertEquals(2, missing.status());
        assertEquals(
                "The file missing.csv cannot be read",
                missing.err().lines().findFirst().orElse(""));
    }
}
