package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.PolicyId;
import org.policypress.library.RetentionPeriod;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.render.Format;
import org.policypress.render.Publication;

/**
 * One archive with thousands of tags, its refs kept in packed-refs or in a reftable: how long a sign-off takes, of that the
 * step that moves tag and register, and reading the register in a repository just opened. The figures of a run are in
 * docs/decisions/ref-storage.md.
 */
final class ManyTags {

    private static final SchoolId SCHOOL = new SchoolId("school");
    private static final PolicyId POLICY = new PolicyId("policy");
    private static final RetentionRule RULE = new RetentionRule(
            new RetentionPeriod(7, RetentionPeriod.Unit.YEAR), RetentionRule.StandsIn.LIBRARY);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-10T12:00:00Z"));
    private static final int ROUNDS = 20;

    private ManyTags() {}

    /**
     * Measures.
     *
     * @param arguments a folder that is not there yet, and how many tags
     */
    @SuppressWarnings("SystemOut") // it is a report
    public static void main(String[] arguments) throws IOException {
        int tags = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[0]);
        Path repository = folder.resolve(SCHOOL + ".git");
        fill(repository, tags);
        for (String storage : List.of("packed-refs", "reftable")) {
            if (storage.equals("reftable")) {
                try (FileRepository git = Repositories.open(repository)) {
                    git.convertRefStorage(storage, false, false);
                }
            }
            Archive archive = Archive.of(folder, SCHOOL, CLOCK);
            List<Long> signOffs = new ArrayList<>();
            List<Long> reads = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                signOffs.add(time(() -> archive.signOff(signOff(), ManyTags::contents)));
                reads.add(time(archive::register));
            }
            System.out.printf(
                    "%s, %d tags: sign-off %d ms, move %d ms, register %d ms%n",
                    storage, tags, median(signOffs), median(moves(repository)), median(reads));
        }
    }

    private static List<Long> moves(Path repository) throws IOException {
        List<Long> moves = new ArrayList<>();
        Optional<String> register = tip(repository);
        for (int i = 0; i < ROUNDS; i++) {
            try (FileRepository git = Repositories.open(repository)) {
                ObjectStore objects = new ObjectStore(git);
                Refs refs = new Refs(git);
                Optional<String> tip = refs.register();
                String next = objects.writeEntry(tip, "round " + i, CLOCK.instant());
                String name = "round/v" + System.nanoTime();
                moves.add(time(() -> refs.move(tip, next, Map.of(name, next), Map.of())));
            }
        }
        try (FileRepository git = Repositories.open(repository)) {
            new Refs(git).move(tip(repository), register.orElseThrow(), Map.of(), Map.of());
        }
        return moves;
    }

    private static Optional<String> tip(Path repository) throws IOException {
        try (FileRepository git = Repositories.open(repository)) {
            return new Refs(git).register();
        }
    }

    private static void fill(Path repository, int tags) throws IOException {
        Repositories.create(repository);
        try (Writing writing = Writing.begin(repository, CLOCK)) {
            List<Event> events = new ArrayList<>();
            Map<String, String> made = new TreeMap<>();
            for (int i = 1; i <= tags; i++) {
                VersionId id = new VersionId(POLICY, i);
                String commit = writing.objects().writeVersion(new TreeMap<>(), "version " + i, CLOCK.instant());
                String tag = writing.objects().writeTag(id.tag(), commit, "version " + i + "\n", CLOCK.instant());
                made.put(id.tag(), tag);
                events.add(new Event.SignedOff(
                        id, "Policy", LocalDate.of(2026, 1, 1), commit, tag, Entry.NONE, new TreeMap<>(), RULE));
            }
            writing.record("Clerk", events, List.of(), made, Map.of());
            writing.done();
        }
    }

    private static SignOff signOff() {
        return new SignOff(
                POLICY,
                "Policy",
                LocalDate.of(2026, 3, 9),
                new Signatories("Chair", "Head"),
                "Clerk",
                Optional.empty(),
                "0".repeat(40),
                "0.1.0",
                RULE,
                List.of());
    }

    private static Outcome<Contents> contents(int number) {
        byte[] file = ("version " + number).getBytes(StandardCharsets.UTF_8);
        return Outcome.of(new Contents("# Policy", new Publication(Map.of(Format.PDF, file))));
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static long time(Work work) throws IOException {
        long begin = System.nanoTime();
        Object result = work.run();
        if ((result instanceof Outcome<?> outcome && outcome.hasErrors()) || Boolean.FALSE.equals(result)) {
            throw new IllegalStateException(String.valueOf(result));
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
