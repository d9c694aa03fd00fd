package org.policypress.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.policypress.library.PolicyId;

/**
 * What is noted of one school's drafts, in a file beside them. It only spares work: where it is deleted, cannot be read or is wrong,
 * drafts are made again, and where it cannot be written, they will be. Safe from any thread.
 */
final class Ledger {

    /** The file's name: hidden, since nobody needs to see it. */
    static final String FILE = ".drafts";

    /** The first line; another one is of another toolkit, whose notes mean nothing here. */
    private static final String HEADING = "policypress drafts 1";

    /** A ledger of a school that has a thousand policies, with a hundred pictures each. */
    private static final long LARGEST = 16 << 20;

    private final OutputFolder output;
    private final Path file;

    /** A line for each draft, by its policy. */
    private final Map<String, String> lines = new ConcurrentSkipListMap<>();

    private volatile boolean changed;

    private Ledger(OutputFolder output, Path file) {
        this.output = output;
        this.file = file;
    }

    /** The ledger in a school's folder of the output; an empty one where there is none. */
    static Ledger open(OutputFolder output, Path folder) {
        Ledger ledger = new Ledger(output, folder.resolve(FILE));
        lines(ledger.file).forEach(line -> ledger.lines.put(LedgerLine.policy(line), line));
        return ledger;
    }

    private static List<String> lines(Path file) {
        try {
            // Read as bytes, of which none is ever wrong; only ASCII is written.
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return lines.isEmpty() || !lines.getFirst().equals(HEADING) ? List.of() : lines.subList(1, lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What is noted of a policy's draft. */
    Optional<Earlier> find(PolicyId policy) {
        return Optional.ofNullable(lines.get(policy.value())).flatMap(LedgerLine::read);
    }

    /** Notes a draft. */
    void note(PolicyId policy, Earlier draft) {
        lines.put(policy.value(), LedgerLine.write(policy, draft));
        changed = true;
    }

    /** Writes what was noted since it was opened, if anything was. */
    synchronized void save() {
        if (!changed) {
            return;
        }
        changed = false; // before the lines are looked at, so that what is noted meanwhile is saved the next time
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        lines.values().forEach(line -> text.append(line).append('\n'));
        output.replace(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
