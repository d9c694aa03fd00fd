package org.policypress.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./policypress} finds itself, a JDK and its program, and when it builds. */
class LauncherIT {

    /** Builds as Maven would: by copying what is built already. It notes each time that it is called. */
    private static final String MAVEN = """
            #!/bin/sh
            echo "built" >>"$LOG"
            sleep 1
            mkdir -p target/lib
            cp "$BUILT/policypress.jar" target/policypress.jar
            for jar in "$BUILT"/lib/*.jar; do ln -sf "$jar" target/lib/; done
            """;

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createDirectories(folder.resolve("a place with 'signs' & spaces"));
    }

    @Test
    void itWorksFromAnyFolderAndThroughSymbolicLinks() throws IOException, InterruptedException {
        Install install = Install.built(place.resolve("install")).unprepared();
        Path link = Files.createSymbolicLink(place.resolve("link to it"), Path.of("install/policypress"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("pp"), link);

        Install.Result result = install.runAs(linkToLink, folder, "--version");

        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("policypress "), result.out());
        assertEquals("", result.err());
    }

    @Test
    void withoutAJdkItSaysWhatToDo() throws IOException, InterruptedException {
        Install install = Install.built(place).unprepared().with("POLICYPRESS_JAVA_HOME", "/nowhere");

        Install.Result result = install.run(folder, "--version");

        assertEquals(3, result.status());
        assertEquals("policypress: POLICYPRESS_JAVA_HOME is /nowhere, which is not a JDK 25 or newer.\n", result.err());
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws IOException, InterruptedException {
        Path old = folder.resolve("old");
        Path programs = Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Files.copy(Path.of("/bin/true"), programs.resolve("java"));
        Install install = Install.built(place)
                .unprepared()
                .with("JAVA_HOME", old.toString())
                .with("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));

        Install.Result result = install.run(folder, "--version");

        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("policypress "), "the newer one on the path is taken");
    }

    @Test
    void itBuildsOnFirstUseAndAgainOnceSourcesAreNewer() throws IOException, InterruptedException {
        Install install = withSources();

        Install.Result first = install.run(folder, "--version");
        Install.Result second = install.run(folder, "--version");
        Install.touched(
                install.home().resolve("templates/print.css"), Instant.now().plusSeconds(10));
        Install.Result third = install.run(folder, "--version");

        assertEquals(0, first.status(), first.err());
        assertEquals("policypress: Building policypress (first use; about a minute) ...\n", first.err());
        assertEquals("", second.err());
        assertEquals("policypress: Building policypress (its sources have changed) ...\n", third.err());
        assertEquals(List.of("built", "built"), builds());
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws IOException, InterruptedException {
        Install install = withSources();

        Process one = install.start(install.home().resolve("policypress"), folder, "--version");
        Process other = install.start(install.home().resolve("policypress"), folder, "--version");

        assertEquals(0, install.finish(one).status());
        assertEquals(0, install.finish(other).status());
        assertEquals(List.of("built"), builds());
        assertFalse(Files.exists(install.home().resolve("target/building")), "the lock is gone");
    }

    @Test
    void theLockOfAStartThatDiedIsTakenOver() throws IOException, InterruptedException {
        Install install = withSources();
        Path lock = Files.createDirectories(install.home().resolve("target/building"));
        Files.writeString(lock.resolve("process"), "999999999");

        Install.Result result = install.run(folder, "--version");

        assertEquals(0, result.status(), result.err());
        assertEquals(List.of("built"), builds());
    }

    @Test
    void aBuildThatFailsShowsWhatMavenSaid() throws IOException, InterruptedException {
        Install install = withSources().program("mvn", "#!/bin/sh\necho '[ERROR] no such artifact'\nexit 1\n");

        Install.Result result = install.run(folder, "--version");

        assertEquals(3, result.status());
        assertTrue(result.err().contains("[ERROR] no such artifact\n"), result.err());
        assertTrue(result.err().contains("the build failed. All that Maven said is in "), result.err());
        assertFalse(Files.exists(install.home().resolve("target/building")), "the lock is gone");
    }

    @Test
    void withoutMavenItSaysSo() throws IOException, InterruptedException {
        Install install = withSources().with("PATH", essentials());

        Install.Result result = install.run(folder, "--version");

        assertEquals(3, result.status());
        assertTrue(result.err().contains("needs Maven, and there is no mvn on the PATH"), result.err());
    }

    @Test
    void theFirstStartPreparesAQuickOneAndAStalePreparationIsMadeAgain() throws IOException, InterruptedException {
        Install install = Install.built(place);

        Install.Result first = install.run(folder, "--version");
        Install.Result second = install.run(folder, "--version");
        Install.touched(
                install.home().resolve("target/policypress.jar"), Instant.now().plusSeconds(2));
        Install.Result third = install.run(folder, "--version");

        assertEquals("policypress: Preparing a quick start (once; some seconds) ...\n", first.err());
        assertTrue(Files.size(install.cache()) > 1_000_000, "the cache is there");
        assertEquals("", second.err());
        assertTrue(third.err().contains("Preparing"), "a cache older than the program is not used");
        assertTrue(third.out().startsWith("policypress "), third.out());
    }

    @Test
    void anInstallThatItsUserMayOnlyReadWorksAndKeepsTheQuickStartInTheUsersCache()
            throws IOException, InterruptedException {
        Install install = Install.copied(place);
        ReadOnly user = ReadOnly.user(folder, install);

        Install.Result begun = user.run("new", "library");
        Install.Result rendered = user.run("--library", "library", "render");

        assertEquals(0, begun.status(), begun.err());
        assertTrue(begun.err().startsWith("policypress: Preparing a quick start"), begun.err());
        assertEquals(0, rendered.status(), rendered.err());
        assertTrue(rendered.err().startsWith("Wrote 1 draft (3 files)"), rendered.err());
        assertEquals(1, user.caches().size());
        assertFalse(Files.exists(install.cache()));
    }

    private Install withSources() throws IOException {
        Install install = Install.unbuilt(place)
                .unprepared()
                .program("mvn", MAVEN)
                .with("LOG", folder.resolve("builds.txt").toString())
                .with("BUILT", Path.of("target").toAbsolutePath().toString());
        Instant before = Instant.now().minusSeconds(3600);
        Install.touched(place.resolve("pom.xml"), before);
        Install.touched(place.resolve("src/main/Some.java"), before);
        Install.touched(place.resolve("templates/print.css"), before);
        return install;
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds.txt"));
    }

    /** A path with what every system has, but without Maven. */
    private String essentials() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("essentials"));
        for (String name : List.of("sh", "cat", "find", "mkdir", "ps", "readlink", "rm", "sleep", "touch")) {
            for (String directory : List.of("/usr/bin", "/bin")) {
                Path program = Path.of(directory, name);
                if (Files.exists(program) && !Files.exists(bin.resolve(name))) {
                    Files.createSymbolicLink(bin.resolve(name), program);
                }
            }
        }
        return bin.toString();
    }
}
