package org.policypress.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypress.json.Json;

/** Reads a register from its branch: each commit's message is a line for people, an empty line, and an entry as JSON. */
final class RegisterReader {

    private RegisterReader() {}

    /** The message of the commit that holds an entry. */
    static String message(Event event, String json) {
        return EventJson.summary(event) + "\n\n" + json + "\n";
    }

    /**
     * The register as it is.
     *
     * @throws DamagedArchive when an entry cannot be read, or is not the one that its successor was written after
     */
    static Register read(ObjectStore objects, Optional<String> tip) throws IOException {
        if (tip.isEmpty()) {
            return Register.of(List.of());
        }
        List<Entry> entries = new ArrayList<>();
        Sha256 previous = Entry.NONE;
        for (Map.Entry<String, ObjectStore.Note> commit :
                objects.chain(tip.get()).reversed()) {
            Entry entry = entry(commit.getKey(), commit.getValue().message());
            if (entry.number() != entries.size() + 1 || !entry.previous().equals(previous)) {
                throw new DamagedArchive("entry " + (entries.size() + 1) + " of the register (commit " + entry.commit()
                        + ") does not follow the one before it: the register was changed after it was written");
            }
            entries.add(entry);
            previous = entry.hash();
        }
        return Register.of(entries);
    }

    private static Entry entry(String commit, String message) {
        int end = message.indexOf("\n\n");
        if (end < 0 || !message.endsWith("\n")) {
            throw new DamagedArchive("commit " + commit + " of the register is no entry");
        }
        String json = message.substring(end + 2, message.length() - 1);
        try {
            return EventJson.read(json, commit);
        } catch (Json.Unexpected e) {
            throw new DamagedArchive("commit " + commit + " of the register is no entry: " + e.getMessage());
        }
    }
}
