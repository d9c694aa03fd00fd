package org.policypress.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Map;
import org.policypress.json.Json;
import org.policypress.problem.Outcome;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** Takes versions out of archives, as signed. */
public final class Export {

    /** The rule of problems that are the disk's. */
    public static final String FAILED = "export-failed";

    /** The register as a hand-over has it: whoever takes the files over has no git. */
    private static final String REGISTER = "register.json";

    private final ExportTarget target;

    /** Exports to a target, which the caller closes. */
    public Export(ExportTarget target) {
        this.target = target;
    }

    /**
     * Writes a version's files to {@code <policy>/v<N>/}.
     *
     * @return the folder in the target
     */
    public Outcome<String> version(Archive archive, VersionId id) {
        return version(archive, id, "");
    }

    /**
     * Writes all that a school's archive keeps to {@code <school>/}: every version, and the register.
     *
     * @return the versions that were written
     */
    public Outcome<List<Version>> everything(Archive archive) {
        String folder = archive.school() + "/";
        return archive.register().then(register -> {
            List<Version> kept =
                    register.versions().stream().filter(Version::isKept).toList();
            for (Version version : kept) {
                Outcome<String> written = version(archive, version.id(), folder);
                if (written.value().isEmpty()) {
                    return Outcome.failed(written.problems());
                }
            }
            byte[] entries = (Json.items(register.entries().stream()
                                            .map(Entry::json)
                                            .toList())
                                    .write()
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            return write(folder + REGISTER, entries).then(_ -> Outcome.of(kept));
        });
    }

    private Outcome<String> version(Archive archive, VersionId id, String folder) {
        String path = folder + id.policy() + "/v" + id.number();
        return archive.files(id).then(files -> {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Outcome<String> written = write(path + "/" + file.getKey(), file.getValue());
                if (written.value().isEmpty()) {
                    return written;
                }
            }
            return Outcome.of(path);
        });
    }

    private Outcome<String> write(String path, byte[] content) {
        try {
            target.write(path, content);
            return Outcome.of(path);
        } catch (FileAlreadyExistsException e) {
            return failed(
                    String.valueOf(e.getMessage()),
                    "is there already and has another content; export to an empty folder");
        } catch (IOException e) {
            return failed(path, "this file cannot be written: " + e.getMessage());
        }
    }

    private static <T> Outcome<T> failed(String path, String why) {
        return Outcome.failed(Problem.error(Place.of(path), FAILED, why));
    }
}
