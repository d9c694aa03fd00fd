package org.policypress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.policypress.compare.Effect;
import org.policypress.compare.EffectsJson;
import org.policypress.compare.EffectsText;
import org.policypress.compare.Redline;
import org.policypress.compare.RedlineJson;
import org.policypress.compare.RedlineSummary;
import org.policypress.compare.RedlineText;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publisher;

/**
 * Where redlines go, and in which form.
 *
 * @param format what they are shown as
 * @param summary whether to show one line for each change only
 * @param out the file or folder to write to, instead of standard output
 */
record RedlineOutput(Terminal terminal, DiffFormat format, boolean summary, Optional<Path> out) {

    /**
     * Refuses what cannot be shown, before any work is done.
     *
     * @param several whether there will be a redline for each of several schools
     */
    void check(boolean several) {
        if (summary && format != DiffFormat.TEXT) {
            throw new WrongCommand("--summary is a page of text; leave --format " + format.word() + " out");
        }
        if (several && format.publication().isPresent() && out.isEmpty()) {
            throw new WrongCommand("Several schools are several " + format.word()
                    + " files; add --out DIR, a folder to write them to");
        }
        if (format.isBinary() && out.isEmpty() && terminal.outIsTerminal()) {
            throw new WrongCommand("A " + format.word() + " file is not for a terminal; add --out FILE");
        }
    }

    /**
     * Shows a redline.
     *
     * @param templates the files that say how pages look
     * @return what is wrong in those files
     */
    Outcome<Redline> show(Redline redline, SourceFiles templates) {
        Optional<Format> publication = format.publication();
        if (publication.isPresent()) {
            return Publisher.open(templates)
                    .then(publisher -> file(publisher, redline, publication.get()))
                    .then(bytes -> {
                        write(bytes);
                        return Outcome.of(redline);
                    });
        }
        write(
                format == DiffFormat.JSON
                        ? RedlineJson.of(redline).write() + "\n"
                        : summary ? RedlineSummary.of(redline) : RedlineText.of(redline, isColoured()));
        return Outcome.of(redline);
    }

    /** Shows what differs for several schools. */
    Outcome<List<Effect>> show(List<Effect> effects, SourceFiles templates) {
        Optional<Format> publication = format.publication();
        if (publication.isPresent()) {
            return Publisher.open(templates).then(publisher -> files(publisher, effects, publication.get()));
        }
        write(
                format == DiffFormat.JSON
                        ? EffectsJson.of(effects).write() + "\n"
                        : EffectsText.of(effects, summary, isColoured()));
        return new Outcome<>(Optional.of(effects), untold(effects));
    }

    /** Why some cannot be compared; what is wrong with the files of all is told once. */
    private static List<Problem> untold(List<Effect> effects) {
        return effects.stream()
                .filter(Effect.Untold.class::isInstance)
                .flatMap(effect -> ((Effect.Untold) effect).problems().stream())
                .distinct()
                .toList();
    }

    private Outcome<List<Effect>> files(Publisher publisher, List<Effect> effects, Format publication) {
        Path folder = terminal.folder().resolve(out.orElseThrow());
        Outcome<List<Effect>> all = new Outcome<>(Optional.of(effects), untold(effects));
        boolean isWritten = false;
        for (Effect effect : effects) {
            if (effect instanceof Effect.Changed changed) {
                Path file = folder.resolve(changed.school().id().value())
                        .resolve(changed.policy() + "." + publication.extension());
                Outcome<byte[]> drawn = file(publisher, changed.redline(), publication);
                drawn.value().ifPresent(bytes -> save(file, bytes));
                isWritten |= drawn.value().isPresent();
                all = all.then(_ -> new Outcome<>(drawn.value().map(_ -> effects), drawn.problems()));
            }
        }
        terminal.tell(isWritten ? "Wrote to " + terminal.show(folder) + "/" : "There is nothing to write.");
        return all;
    }

    private static Outcome<byte[]> file(Publisher publisher, Redline redline, Format publication) {
        return publisher
                .publish(redline.document(), EnumSet.of(publication))
                .then(files -> Outcome.of(files.file(publication)));
    }

    private boolean isColoured() {
        return out.isEmpty() && terminal.outIsTerminal() && terminal.hasColour();
    }

    private void write(String text) {
        if (out.isPresent()) {
            save(terminal.folder().resolve(out.get()), text.getBytes(StandardCharsets.UTF_8));
        } else {
            Pager.print(terminal, text);
        }
    }

    private void write(byte[] bytes) {
        if (out.isPresent()) {
            save(terminal.folder().resolve(out.get()), bytes);
        } else if (format.isBinary()) {
            terminal.writeRaw(bytes);
        } else {
            terminal.out().print(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void save(Path file, byte[] content) {
        try {
            Files.createDirectories(
                    Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(terminal.folder()));
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failed(terminal.show(file) + " cannot be written: " + e.getMessage());
        }
    }
}
