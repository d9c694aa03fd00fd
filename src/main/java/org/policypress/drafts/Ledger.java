package org.policypress.drafts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<PolicyId, Earlier> drafts = new TreeMap<>();
    private boolean changed;

    private Ledger(OutputFolder output, Path file) {
        this.output = output;
        this.file = file;
    }

    /** The ledger in a school's folder of the output; an empty one where there is none. */
    static Ledger open(OutputFolder output, Path folder) {
        Ledger ledger = new Ledger(output, folder.resolve(FILE));
        for (String line : lines(ledger.file)) {
            LedgerLine.read(line).ifPresent(noted -> ledger.drafts.put(noted.policy(), noted.draft()));
        }
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
    synchronized Optional<Earlier> find(PolicyId policy) {
        return Optional.ofNullable(drafts.get(policy));
    }

    /** Notes a draft. */
    synchronized void note(PolicyId policy, Earlier draft) {
        drafts.put(policy, draft);
        changed = true;
    }

    /** Writes what was noted since it was opened, if anything was. */
    synchronized void save() {
        if (!changed) {
            return;
        }
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        drafts.forEach((policy, draft) ->
                text.append(new LedgerLine(policy, draft).write()).append('\n'));
        output.replace(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        changed = false;
    }
}
