package org.policypress.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.LibraryState;
import org.policypress.library.SourcePart.Kind;

/** A document is from the last commit that changed anything that it is made from. */
class LastChangesTest {

    private static final List<SourcePart> A_FOR_S = SourcePart.of(new PolicyId("a"), new SchoolId("s"));
    private static final List<SourcePart> B_FOR_S = SourcePart.of(new PolicyId("b"), new SchoolId("s"));
    private static final List<SourcePart> A_FOR_T = SourcePart.of(new PolicyId("a"), new SchoolId("t"));

    @TempDir
    Path temporary;

    private Folder library;
    private Repo repo;
    private String first = "";

    @BeforeEach
    void makeLibrary() {
        library = new Folder(temporary.resolve("library"))
                .write("library.yaml", "provider: X\n")
                .write("policies/a.md", "A\n")
                .write("policies/b.md", "B\n")
                .write("policies/images/plan.svg", "<svg/>\n")
                .write("schools/s/school.yaml", "name: S\n")
                .write("schools/t/school.yaml", "name: T\n")
                .write("templates/theme.yaml", "accent: '#000000'\n");
        repo = Repo.init(library.path());
        first = repo.commit();
    }

    @AfterEach
    void close() {
        repo.close();
    }

    @Test
    void aCommitThatChangesOnePolicySaysNothingOfAnother() {
        library.write("policies/a.md", "A, changed\n");
        String second = repo.commit();

        assertEquals(second, last(A_FOR_S));
        assertEquals(second, last(A_FOR_T));
        assertEquals(first, last(B_FOR_S));
    }

    @Test
    void aCommitThatChangesOneSchoolSaysNothingOfAnother() {
        library.write("schools/s/logo.svg", "<svg/>\n");
        String second = repo.commit();

        assertEquals(second, last(A_FOR_S));
        assertEquals(second, last(B_FOR_S));
        assertEquals(first, last(A_FOR_T));
    }

    @Test
    void amendmentsAreOfOnePolicyAndOneSchool() {
        library.write("schools/s/a.md", "mine\n");
        String second = repo.commit();
        library.delete("schools/s/a.md");
        String third = repo.commit();

        assertEquals(third, last(A_FOR_S), "what was taken away has changed the document too");
        assertEquals(first, last(B_FOR_S));
        assertEquals(first, last(A_FOR_T));
        assertEquals(40, second.length());
    }

    @Test
    void settingsAndTemplatesAreOfAllDocuments() {
        library.write("templates/theme.yaml", "accent: '#111111'\n");
        String second = repo.commit();
        assertEquals(second, last(B_FOR_S));

        library.write("library.yaml", "provider: Y\n");
        assertEquals(repo.commit(), last(B_FOR_S));
    }

    @Test
    void picturesAndFragmentsAreOfThoseThatAskForThem() {
        library.write("policies/images/plan.svg", "<svg></svg>\n").write("templates/fragments/end.md", "End.\n");
        String second = repo.commit();

        assertEquals(first, last(A_FOR_S));
        assertEquals(second, last(List.of(new SourcePart(Kind.SETTINGS, ""), new SourcePart(Kind.PICTURES, ""))));
        assertEquals(second, last(List.of(new SourcePart(Kind.SETTINGS, ""), new SourcePart(Kind.FRAGMENTS, ""))));
    }

    @Test
    void aCommitOfSomethingElseSaysNothing() {
        library.write("README.md", "Read me.\n").write("schools/README.md", "Ask Ann.\n");
        repo.commit();

        assertEquals(first, last(A_FOR_S));
    }

    @Test
    void aDocumentIsChangedWhenItsOwnFilesAre() {
        library.write("policies/a.md", "A, changed\n");

        assertEquals(Optional.of(true), state(A_FOR_S).map(LibraryState.Commit::changed));
        assertEquals(Optional.of(true), state(A_FOR_T).map(LibraryState.Commit::changed));
        assertEquals(Optional.of(false), state(B_FOR_S).map(LibraryState.Commit::changed));
    }

    @Test
    void whatIsKnownIsTakenWhereNothingHasChangedSince() {
        library.write("policies/a.md", "A, changed\n");
        String second = repo.commit();
        LibraryState.Commit known = new LibraryState.Commit("f".repeat(40), Repo.COMMITTED, false);
        LastChange atSecond = new LastChange(second, known);
        library.write("policies/a.md", "A, changed again\n");
        String third = repo.commit();

        assertEquals(known.id(), last(B_FOR_S, atSecond), "it is not looked for any further");
        assertEquals(third, last(A_FOR_S, atSecond), "it has changed since");
        assertEquals(first, last(B_FOR_S, new LastChange("e".repeat(40), known)), "a commit that is not on the way");
    }

    @Test
    void aLibraryMayBeAFolderOfItsRepository() {
        library.write("below/library.yaml", "provider: Z\n")
                .write("below/policies/a.md", "A\n")
                .write("below/schools/s/school.yaml", "name: S\n");
        String second = repo.commit();
        library.write("policies/a.md", "A, changed\n");
        repo.commit();

        try (Checkout checkout = Checkout.of(library.below("below").path())) {
            assertEquals(
                    Optional.of(second),
                    checkout.lastChanges()
                            .map(changes ->
                                    changes.of(A_FOR_S, Optional.empty()).id()));
        }
    }

    @Test
    void whatIsUnderNoVersionControlHasNone() {
        Folder plain = new Folder(temporary.resolve("plain")).write("library.yaml", "provider: X\n");

        try (Checkout checkout = Checkout.of(plain.path())) {
            assertEquals(Optional.empty(), checkout.lastChanges());
        }
    }

    private String last(List<SourcePart> parts) {
        return state(parts).orElseThrow().id();
    }

    private String last(List<SourcePart> parts, LastChange known) {
        try (Checkout checkout = Checkout.of(library.path())) {
            return checkout.lastChanges()
                    .orElseThrow()
                    .of(parts, Optional.of(known))
                    .id();
        }
    }

    private Optional<LibraryState.Commit> state(List<SourcePart> parts) {
        try (Checkout checkout = Checkout.of(library.path())) {
            return checkout.lastChanges().map(changes -> changes.of(parts, Optional.empty()));
        }
    }
}
