package org.policypress.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The same documents are the same bytes in every format, whatever the place, the day and the Java process. The order of
 * Java's own sets and maps, {@code Set.of}, differs from process to process, so each run here has another.
 */
@Execution(ExecutionMode.CONCURRENT)
class SameBytesTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private static Path folder = Path.of("");

    private static List<String> here = List.of();

    @BeforeAll
    static void renderInLondon() throws IOException, InterruptedException {
        here = render(List.of(), Map.of("TZ", "Europe/London", "LC_ALL", "en_GB.UTF-8"), "-Duser.language=en");
        assertEquals(6, here.size(), here::toString);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void inTurkeyWhereTheCapitalOfIHasADot() throws IOException, InterruptedException {
        assertEquals(
                here,
                render(
                        List.of(),
                        Map.of("TZ", "Asia/Istanbul", "LC_ALL", "tr_TR.UTF-8"),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Istanbul"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whereTodayIsTomorrowDigitsAreArabicAndHashesAreOthers() throws IOException, InterruptedException {
        assertEquals(
                here,
                render(
                        List.of(),
                        Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C"),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.extensions=nu-arab",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dstdout.encoding=US-ASCII",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @NeedsProgram("faketime")
    void inTenYears() throws IOException, InterruptedException {
        List<String> inTenYears = Program.named("faketime").with("-f", "+10y");
        assertEquals(here, render(inTenYears, Map.of("TZ", "America/St_Johns", "LC_ALL", "C.UTF-8")));
    }

    /** What {@link Fingerprints} tells in a process of its own. */
    private static List<String> render(List<String> before, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(JAVA);
        command.addAll(List.of("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fingerprints.class.getName()));
        Path output = Files.createTempFile(folder, "fingerprints", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        String told = Files.readString(output);
        assertTrue(status == 0, told);
        return told.lines().toList();
    }
}
