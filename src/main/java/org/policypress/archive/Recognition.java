package org.policypress.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** What a file that somebody brings turns out to be. */
public sealed interface Recognition {

    /**
     * A file of a version, byte for byte as it was signed off, whatever its name is now.
     *
     * @param path which of the version's files
     */
    record Unchanged(SchoolId school, Version version, String path) implements Recognition {}

    /**
     * It says that it is a version, but it is none of that version's files: somebody changed it, or saved it anew.
     *
     * @param version the version that it says it is, where the archive has one
     */
    record Changed(Claim claim, Optional<Version> version) implements Recognition {}

    /** It says that it is a draft. Nobody has signed it. */
    record Draft(Claim claim) implements Recognition {}

    /** It says nothing, and no archive has it. */
    record Unknown() implements Recognition {}

    /**
     * Recognises a file: by its hash, which the registers keep even of destroyed versions; else by what it says in its
     * metadata.
     *
     * @return what it is; an archive that cannot be read is reported beside it
     */
    static Outcome<Recognition> of(byte[] file, Archives archives) {
        Sha256 hash = Sha256.of(file);
        Optional<Claim> claim = ClaimReader.read(file);
        List<Problem> problems = new ArrayList<>();
        for (SchoolId school : inOrder(archives.schools(), claim)) {
            Outcome<Register> register = archives.of(school).register();
            problems.addAll(register.problems());
            Optional<Recognition> found = register.value().flatMap(r -> find(school, r, hash));
            if (found.isPresent()) {
                return Outcome.of(found.get(), problems);
            }
        }
        return Outcome.of(claim.map(c -> claimed(c, archives)).orElse(new Unknown()), problems);
    }

    /** The school that the file speaks of first: that is nearly always the right one. */
    private static List<SchoolId> inOrder(List<SchoolId> schools, Optional<Claim> claim) {
        List<SchoolId> order = new ArrayList<>(schools);
        claim.map(Claim::school).filter(order::remove).ifPresent(order::addFirst);
        return order;
    }

    private static Optional<Recognition> find(SchoolId school, Register register, Sha256 hash) {
        for (Version version : register.versions()) {
            for (var file : version.facts().files().entrySet()) {
                if (file.getValue().equals(hash)) {
                    return Optional.of(new Unchanged(school, version, file.getKey()));
                }
            }
            if (version.facts().record().equals(hash)) {
                return Optional.of(new Unchanged(school, version, VersionFiles.RECORD));
            }
        }
        return Optional.empty();
    }

    private static Recognition claimed(Claim claim, Archives archives) {
        if (claim.version().isEmpty()) {
            return new Draft(claim);
        }
        Optional<Version> version = archives.of(claim.school())
                .register()
                .value()
                .flatMap(r ->
                        r.version(new VersionId(claim.policy(), claim.version().get())));
        return new Changed(claim, version);
    }
}
