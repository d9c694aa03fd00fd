package org.policypress.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.policypress.library.PolicyId;
import org.policypress.library.RetentionPeriod;

/**
 * Keeps an inventory beside its archive, so that lists over many archives need not read every register. It may be deleted at any
 * time: it counts only for the register's last entry that it was made of, and is made again from the register. Nothing is
 * ever destroyed on its word.
 */
final class InventoryFile {

    /** Its name in the repository. */
    static final String FILE = "policypress.index";

    /** To be raised with every change of what is written. */
    private static final int FORM = 1;

    private InventoryFile() {}

    /**
     * The inventory of an archive, if there is one of that entry.
     *
     * @param tip the commit of the register's last entry
     */
    static Optional<Inventory> read(Path repository, String tip) {
        try {
            byte[] file = Files.readAllBytes(repository.resolve(FILE));
            int length = file.length - Long.BYTES;
            if (length < 0) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
            if (in.readLong() != sum(file, Long.BYTES, length)
                    || in.readInt() != FORM
                    || !in.readUTF().equals(tip)) {
                return Optional.empty();
            }
            List<Inventory.Item> items = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                items.add(item(in));
            }
            return Optional.of(new Inventory(items));
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // whatever is wrong with it: the register is the truth
        }
    }

    /** Writes the inventory of an archive; where that cannot be, lists are slower and nothing else. */
    static void write(Path repository, String tip, Inventory inventory) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(FORM);
            out.writeUTF(tip);
            out.writeInt(inventory.items().size());
            for (Inventory.Item item : inventory.items()) {
                write(item, out);
            }
            byte[] content = bytes.toByteArray();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            new DataOutputStream(whole).writeLong(sum(content, 0, content.length));
            whole.writeBytes(content);
            Path begun = Files.createTempFile(repository, FILE, ".part");
            Files.write(begun, whole.toByteArray());
            Files.move(
                    begun,
                    repository.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            // A folder that may not be written to, or a full disk.
        }
    }

    private static long sum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return sum.getValue();
    }

    private static void write(Inventory.Item item, DataOutputStream out) throws IOException {
        out.writeUTF(item.version().policy().value());
        out.writeInt(item.version().number());
        out.writeUTF(item.title());
        out.writeLong(item.adopted().toEpochDay());
        out.writeBoolean(item.isKept());
        out.writeBoolean(item.disposed().isPresent());
        if (item.disposed().isPresent()) {
            out.writeLong(item.disposed().get().toEpochDay());
        }
        out.writeBoolean(item.replaced().isPresent());
        if (item.replaced().isPresent()) {
            Standing.Replaced replaced = item.replaced().get();
            out.writeLong(replaced.on().toEpochDay());
            out.writeInt(replaced.by());
            out.writeInt(replaced.rule().period().count());
            out.writeUTF(replaced.rule().period().unit().name());
            out.writeUTF(replaced.rule().standsIn().name());
            out.writeLong(replaced.keptUntil().toEpochDay());
        }
        out.writeInt(item.holds().size());
        for (Hold hold : item.holds()) {
            out.writeInt(hold.number());
            out.writeInt(hold.version().orElse(0));
            out.writeUTF(hold.reason());
            out.writeLong(hold.since().getEpochSecond());
            out.writeUTF(hold.by());
        }
    }

    private static Inventory.Item item(DataInputStream in) throws IOException {
        PolicyId policy = new PolicyId(in.readUTF());
        VersionId version = new VersionId(policy, in.readInt());
        String title = in.readUTF();
        LocalDate adopted = day(in);
        boolean kept = in.readBoolean();
        Optional<LocalDate> disposed = in.readBoolean() ? Optional.of(day(in)) : Optional.empty();
        Optional<Standing.Replaced> replaced = in.readBoolean() ? Optional.of(replaced(in)) : Optional.empty();
        List<Hold> holds = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int number = in.readInt();
            int held = in.readInt();
            holds.add(new Hold(
                    number,
                    policy,
                    held == 0 ? Optional.empty() : Optional.of(held),
                    in.readUTF(),
                    Instant.ofEpochSecond(in.readLong()),
                    in.readUTF()));
        }
        return new Inventory.Item(version, title, adopted, replaced, kept, disposed, holds);
    }

    private static Standing.Replaced replaced(DataInputStream in) throws IOException {
        LocalDate on = day(in);
        int by = in.readInt();
        RetentionPeriod period = new RetentionPeriod(in.readInt(), RetentionPeriod.Unit.valueOf(in.readUTF()));
        RetentionRule rule = new RetentionRule(period, RetentionRule.StandsIn.valueOf(in.readUTF()));
        return new Standing.Replaced(on, by, rule, day(in));
    }

    private static LocalDate day(DataInputStream in) throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }
}
