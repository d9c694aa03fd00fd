package org.policypress.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.git.Git;
import org.policypress.library.RetentionPeriod;
import org.policypress.problem.Outcome;

/** A program that works on an archive in a process of its own, to be run beside the tests or killed by them. */
final class AnotherProcess {

    /** What it says after each turn. */
    static final String DONE = "done";

    /** What it says when it begins to destroy what is due. */
    static final String DISPOSING = "disposing";

    private AnotherProcess() {}

    /**
     * Works on an archive.
     *
     * @param arguments the folder of archives, then {@code sign-off} and how often; {@code live} to sign off and dispose
     *     year by year until killed; or {@code copy} to sign off, push and fetch until killed
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        switch (arguments[1]) {
            case "sign-off" -> signOff(folder, Integer.parseInt(arguments[2]));
            case "live" -> live(folder);
            case "copy" -> copy(folder);
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    static void signOff(Path folder, int times) {
        for (int i = 0; i < times; i++) {
            value(Archive.of(folder, Samples.SCHOOL, Samples.at("2026-03-10T12:00:00Z"))
                    .signOff(Samples.signOff(Samples.POLICY, LocalDate.of(2026, 3, 9)), Samples.text("Words of")));
        }
    }

    /** One version a year, each kept for a month after its replacement and then destroyed. */
    private static void live(Path folder) {
        RetentionRule month =
                new RetentionRule(new RetentionPeriod(1, RetentionPeriod.Unit.MONTH), RetentionRule.StandsIn.LIBRARY);
        Instant last = value(Archive.of(folder, Samples.SCHOOL, InstantSource.system())
                        .register())
                .last()
                .map(Entry::at)
                .orElse(Instant.parse("2000-01-01T12:00:00Z"));
        for (Instant now = last; true; now = now.plusSeconds(365L * 24 * 3600)) {
            Archive archive = Archive.of(folder, Samples.SCHOOL, InstantSource.fixed(now));
            LocalDate today = archive.today();
            value(archive.signOff(Samples.signOff(Samples.POLICY, today, month), Samples.text("Words of")));
            List<VersionId> due = value(archive.register()).due(today).stream()
                    .map(Version::id)
                    .toList();
            say(DISPOSING);
            value(archive.dispose(due, today, "Records Manager"));
            say(DONE);
        }
    }

    /** One version after the other, each brought to a copy elsewhere, and from there to another machine's archive. */
    private static void copy(Path folder) {
        while (true) {
            signOff(folder, 1);
            value(archive(folder).push(elsewhere(folder)));
            value(archive(other(folder)).fetch(elsewhere(folder)));
            say(DONE);
        }
    }

    /** The archive that signs off, or the one that follows it. */
    static Archive archive(Path folder) {
        return Archive.of(folder, Samples.SCHOOL, Samples.at("2026-03-10T12:00:00Z"));
    }

    /** Where another machine has its archives. */
    static Path other(Path folder) {
        return folder.resolve("other");
    }

    /** Where the copy is that both know. */
    static Optional<String> elsewhere(Path folder) {
        return Optional.of(folder.resolve("elsewhere.git").toUri().toString());
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome.hasErrors()) {
            throw new IllegalStateException(outcome.problems().toString());
        }
        return outcome.value().orElseThrow();
    }

    @SuppressWarnings("SystemOut") // how the test learns how far this process is
    private static void say(String word) {
        System.out.println(word);
    }

    /** Starts the program in a new process. */
    static Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AnotherProcess.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The versions that an archive has, once everything in it is sound to us and to git. */
    static List<Version> sound(Path folder) {
        Archive archive = Archive.of(folder, Samples.SCHOOL, InstantSource.system());
        Register register = Samples.done(archive.audit(Optional.empty()));
        new Git(folder.resolve(Samples.SCHOOL + ".git")).assertSound();
        return register.versions();
    }
}
