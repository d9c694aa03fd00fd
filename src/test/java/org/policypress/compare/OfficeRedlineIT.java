package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypress.document.Document;
import org.policypress.library.DiskFiles;
import org.policypress.library.Templates;
import org.policypress.render.Pagination;
import org.policypress.render.Theme;
import org.policypress.render.docx.DocxRenderer;

/**
 * What other programs make of a Word redline: LibreOffice and pandoc, each asked to accept and to reject all changes. Skipped
 * where a program is not installed. With {@code -Dredlines=all} it takes all pairs, otherwise every fourth.
 */
class OfficeRedlineIT {

    /** What no pandoc reads: code that came or went (74); why is in {@code docs/decisions/tracked-changes.md}. */
    private static final Set<String> NOT_BY_PANDOC = Set.of("74-code-edited");

    /** How many made-up redlines LibreOffice takes back as well. */
    private static final int MADE_UP = 20;

    private static final Pagination NO_PAGES = new Pagination(Map.of());
    private static final DocxRenderer WORD = DocxRenderer.open(Templates.of(DiskFiles.of(Path.of(""))), Theme.BUILT_IN)
            .value()
            .orElseThrow();

    @TempDir
    private static Path folder;

    /** A pair that ends as every policy does: with text that stays. */
    private static Stream<NamedPair> pairs() {
        String end = "\n# Copyright {.unnumbered}\nWhoever copies this asks first.\n";
        Stream<NamedPair> pairs = System.getProperty("redlines", "").equals("all")
                ? Stream.concat(NamedPair.all().stream(), NamedPair.heldOut().stream())
                : NamedPair.all().stream()
                        .filter(pair -> Integer.parseInt(pair.name().substring(0, 2)) % 4 == 2);
        return pairs.map(pair -> new NamedPair(
                pair.name(), pair.sentence(), pair.changes(), pair.oldText() + end, pair.newText() + end));
    }

    private static byte[] word(Document document) {
        return WORD.render(document, NO_PAGES);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    @TestFactory
    Stream<DynamicTest> libreOfficeAcceptsAndRejectsToTheLetterNumberStyleAndCell() throws Exception {
        assumeTrue(isInstalled("soffice"), "LibreOffice is not installed: nobody has accepted and rejected in it");
        Path files = Files.createDirectories(folder.resolve("office"));
        for (NamedPair pair : pairs().toList()) {
            Files.write(files.resolve(pair.name() + ".old.docx"), word(pair.old()));
            Files.write(files.resolve(pair.name() + ".new.docx"), word(pair.now()));
            Files.write(
                    files.resolve(pair.name() + ".redline.docx"),
                    word(pair.redline().document()));
        }
        settle(files);
        return pairs().map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
            assertEquals(text(files, pair, "new.docx.accepted"), text(files, pair, "redline.docx.accepted"));
            assertEquals(text(files, pair, "old.docx.accepted"), text(files, pair, "redline.docx.rejected"));
        }));
    }

    /**
     * The same for documents that nobody wrote, word by word. LibreOffice 7.4 leaves an empty line where two tables stood side by
     * side, where a divider went, and where a paragraph with a footnote went that others followed: so empty lines are passed
     * over, and the numbers that they have.
     */
    @TestFactory
    Stream<DynamicTest> libreOfficeLosesAndAddsNoWord() throws Exception {
        assumeTrue(isInstalled("soffice"), "LibreOffice is not installed: nobody has accepted and rejected in it");
        Path files = Files.createDirectories(folder.resolve("made-up"));
        for (int seed = 0; seed < MADE_UP; seed++) {
            RandomDocuments random = new RandomDocuments(seed);
            List<String> parts = random.document(5 + seed);
            List<String> edited = random.edited(parts, 1 + seed % 8);
            Document old = RandomDocuments.sound(parts, edited);
            Document now = RandomDocuments.sound(edited, parts);
            Files.write(files.resolve(seed + ".old.docx"), word(old));
            Files.write(files.resolve(seed + ".new.docx"), word(now));
            Files.write(
                    files.resolve(seed + ".redline.docx"),
                    word(Redline.compare(old, now).document()));
        }
        settle(files);
        return Stream.iterate(0, seed -> seed < MADE_UP, seed -> seed + 1)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    assertEquals(
                            words(files, seed + ".new.docx.accepted"), words(files, seed + ".redline.docx.accepted"));
                    assertEquals(
                            words(files, seed + ".old.docx.accepted"), words(files, seed + ".redline.docx.rejected"));
                }));
    }

    private static List<String> words(Path files, String name) throws IOException {
        return Files.readAllLines(files.resolve(name + ".txt")).stream()
                .map(line ->
                        line.replaceFirst("^[^:]*: (?:[0-9A-Z]+(?:[.][0-9]+)?|[(][a-z0-9]+[)]|Appendix [A-Z])? ", ""))
                .map(line -> line.replaceAll("paragraph [0-9A-Z.()a-z]+", "paragraph"))
                .filter(line -> !line.isBlank() && !line.matches("table|end|cell .*|[A-Z][a-z ]+: *"))
                .toList();
    }

    private static String text(Path files, NamedPair pair, String ending) throws IOException {
        return Files.readString(files.resolve(pair.name() + "." + ending + ".txt"));
    }

    /** Runs the macro with a profile of its own, so that nobody's settings matter or change. */
    private static void settle(Path files) throws IOException, InterruptedException {
        String profile = "-env:UserInstallation=file://" + folder.resolve("profile");
        // A new profile is filled at the first start, which would overwrite the macro.
        run("soffice", profile, "--headless", "--norestore", "--terminate_after_init");
        Path basic = Files.createDirectories(folder.resolve("profile/user/basic/Standard"));
        Files.copy(
                Path.of("src/test/resources/compare/settle.xba"),
                basic.resolve("Module1.xba"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(basic.resolve("script.xlb"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
                <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
                 library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>
                </library:library>
                """);
        Files.writeString(basic.resolveSibling("script.xlc"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
                <library:libraries xmlns:library="http://openoffice.org/2000/library"
                 xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard"
                 xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
                </library:libraries>
                """);
        run("soffice", profile, "--headless", "--norestore", "macro:///Standard.Module1.SettleAll(" + files + ")");
    }

    /**
     * pandoc leaves an empty item where a numbered paragraph went, and an empty row where a row went: so the words are compared,
     * in their order, and not the numbers that it counts itself. Numbers in references are words to it.
     */
    @TestFactory
    Stream<DynamicTest> pandocAcceptsAndRejectsToTheWord() {
        assumeTrue(isInstalled("pandoc"), "pandoc is not installed: nobody has accepted and rejected in it");
        Stream<NamedPair> read = pairs().filter(pair -> !NOT_BY_PANDOC.contains(pair.name()));
        return read.map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
            byte[] redline = word(pair.redline().document());
            assertEquals(pandoc(word(pair.now()), "accept"), pandoc(redline, "accept"));
            assertEquals(pandoc(word(pair.old()), "accept"), pandoc(redline, "reject"));
        }));
    }

    private static List<String> pandoc(byte[] docx, String what) throws IOException, InterruptedException {
        Path file = Files.write(Files.createTempFile(folder, "redline", ".docx"), docx);
        String plain =
                run("pandoc", "--from=docx", "--to=plain", "--wrap=none", "--track-changes=" + what, file.toString());
        return plain.lines()
                .map(line -> line.replaceFirst("^\\s*(?:(?:(?:[0-9]+|[a-z]{1,3})[.)]|-)\\s+)*", "")
                        .replaceAll("[-\\s]+", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertTrue(!process.isAlive() && process.exitValue() == 0, String.join(" ", command));
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
