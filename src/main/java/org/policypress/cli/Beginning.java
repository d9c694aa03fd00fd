package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypress.library.Names;
import org.policypress.yaml.Characters;

/**
 * A policy or a school that begins: what it is called, and its id.
 *
 * @param words what it is called, never blank
 * @param id a name that a policy or a school can have
 */
record Beginning(String kind, String words, String id) {

    /**
     * What somebody asked for.
     *
     * @param kind "policy" or "school"
     * @param words what it is to be called
     * @param id the id that was chosen for it, else one is made
     * @throws WrongCommand when it cannot be called so
     */
    Beginning(String kind, String words, Optional<String> id) {
        this(kind, requireWords(kind, words.strip()), id.orElseGet(() -> Names.of(words)));
        Names.refusal(this.id).ifPresent(why -> {
            throw new WrongCommand(
                    id.isPresent()
                            ? "The id '" + this.id + "' " + why
                            : "No id can be made of '" + words + "'; choose one with --id, such as --id my-" + kind);
        });
    }

    private static String requireWords(String kind, String words) {
        if (words.isEmpty()) {
            throw new WrongCommand("A " + kind + " is called something; write it in quotation marks");
        }
        Characters.refusal(words).ifPresent(why -> {
            throw new WrongCommand("A " + kind + " cannot be called that: " + why);
        });
        return words;
    }

    /**
     * Writes its first file, where there is nothing of that name yet.
     *
     * @param file the file's path from the library's root
     * @throws WrongCommand when there is, in whatever case its letters are: many disks take them as one
     */
    void write(Path library, String file, String text) {
        Path folder = library.resolve(file).getParent();
        String begun = kind.equals("school") ? "schools" : "policies";
        String own = Path.of(file).getName(1).toString();
        taken(library.resolve(begun), own).ifPresent(there -> {
            throw new WrongCommand("There is " + begun + "/" + there + " already; choose another id with --id");
        });
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failed("The folder " + folder + " cannot be made: " + e.getMessage());
        }
        FileText.write(library.resolve(file), text);
    }

    private static Optional<String> taken(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(other -> other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
        } catch (IOException e) {
            throw new Failed("The folder " + folder + " cannot be read: " + e.getMessage());
        }
    }
}
