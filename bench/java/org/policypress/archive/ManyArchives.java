package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.GC;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.PolicyId;
import org.policypress.library.RetentionPeriod;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publication;

/**
 * Makes many archives with many versions, for {@code bench/many-archives}: one is signed off version by version, as schools do
 * it, and packed, as git does in time; the others are copies of it. One more, {@code loose}, is as it was before packing. Their
 * files are small: what is measured is lists, which read none of them. Many versions are made in one turn at writing, which reads
 * the register once: else thousands of them would take an hour.
 */
final class ManyArchives {

    private static final int POLICIES = 10;
    private static final int TURNS = 50;
    private static final RetentionRule RULE = new RetentionRule(
            new RetentionPeriod(7, RetentionPeriod.Unit.YEAR), RetentionRule.StandsIn.LIBRARY);

    private ManyArchives() {}

    /**
     * Makes them.
     *
     * @param arguments a folder that is not there yet, how many schools, how many versions each
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int schools = Integer.parseInt(arguments[1]);
        int versions = Integer.parseInt(arguments[2]);
        SchoolId first = school(1);
        Repositories.create(folder.resolve(first + ".git"));
        for (int turn = 0; turn < TURNS; turn++) {
            signOff(folder, first, turn, turn * versions / TURNS, (turn + 1) * versions / TURNS);
        }
        copy(folder.resolve(first + ".git"), folder.resolve("loose.git"));
        try (FileRepository git = Repositories.open(folder.resolve(first + ".git"))) {
            GC gc = new GC(git);
            gc.repack();
            gc.prunePacked();
        }
        for (int i = 2; i <= schools; i++) {
            copy(folder.resolve(first + ".git"), folder.resolve(school(i) + ".git"));
        }
    }

    private static void signOff(Path folder, SchoolId school, int turn, int from, int to) throws IOException {
        Instant now = Instant.parse("2005-01-10T12:00:00Z").plusSeconds(turn * 150L * 24 * 3600);
        Access access = new Access(
                school, folder.resolve(school + ".git"), InstantSource.fixed(now), Signing.Source.NOTHING);
        try (Writing writing = access.begin()) {
            for (int i = from; i < to; i++) {
                SignOff signOff = signOff(i, LocalDate.ofInstant(now, ZoneOffset.UTC));
                int number = writing.register().nextNumber(signOff.policy());
                Contents contents = contents(i).apply(number).value().orElseThrow();
                Outcome<Version> version = new NextVersion(access, signOff).sign(writing, number, contents);
                if (version.hasErrors()) {
                    throw new IllegalStateException(version.problems().toString());
                }
            }
            writing.done();
        }
    }

    private static SchoolId school(int number) {
        return new SchoolId("school-%05d".formatted(number));
    }

    private static SignOff signOff(int i, LocalDate meeting) {
        return new SignOff(
                new PolicyId("policy-" + i % POLICIES),
                "Policy No " + i % POLICIES + " on the Use of Social Media and Information Technology by Staff",
                meeting,
                new Signatories("Chair", "Head"),
                "Clerk to the Governors",
                Optional.empty(),
                "0".repeat(40),
                "0.1.0",
                RULE,
                List.of());
    }

    private static Contents.Maker contents(int i) {
        byte[] noise = new byte[1_000];
        new Random(i).nextBytes(noise);
        return number -> Outcome.of(new Contents(
                "# Policy " + i,
                new Publication(Map.of(
                        Format.PDF, noise,
                        Format.DOCX, ("PK" + i).getBytes(StandardCharsets.UTF_8),
                        Format.HTML, ("<p>" + i).getBytes(StandardCharsets.UTF_8)))));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
