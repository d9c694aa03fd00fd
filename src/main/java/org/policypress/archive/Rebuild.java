package org.policypress.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.policypress.document.Edition;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;

/** What comes of making a version again from the commit that it says it was made from. */
public sealed interface Rebuild {

    /** From what the version was made. */
    Provenance provenance();

    /** Every file came out byte for byte as it was signed off. */
    record Same(Provenance provenance) implements Rebuild {}

    /** These files, by their paths in the version, came out with other bytes. */
    record Different(Provenance provenance, List<String> paths) implements Rebuild {
        public Different {
            paths = List.copyOf(paths);
        }
    }

    /** The library has that commit no more. */
    record NoCommit(Provenance provenance) implements Rebuild {}

    /**
     * Makes a version again.
     *
     * @return a problem when there is no such version, or when nothing can be made from its commit
     */
    static Outcome<Rebuild> of(Archive archive, VersionId id, Checkout checkout) {
        return archive.provenance(id).then(provenance -> {
            Optional<CommitFiles> commit = checkout.commit(provenance.commit());
            return commit.isEmpty()
                    ? Outcome.of(new NoCommit(provenance))
                    : again(archive.school(), id, provenance, commit.get())
                            .then(made ->
                                    archive.files(id).then(files -> Outcome.of(compare(provenance, made, files))));
        });
    }

    private static Outcome<SortedMap<String, byte[]>> again(
            SchoolId school, VersionId id, Provenance provenance, CommitFiles commit) {
        Edition edition =
                new Edition.Version(id.number(), provenance.adopted(), provenance.signatories(), commit.state());
        return Adoptions.in(commit)
                .then(adoptions ->
                        adoptions.find(school, id.policy()).then(found -> adoptions.contents(found, edition)))
                .then(contents -> Outcome.of(VersionFiles.of(contents)));
    }

    private static Rebuild compare(
            Provenance provenance, SortedMap<String, byte[]> made, SortedMap<String, byte[]> files) {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            if (!Arrays.equals(files.get(file.getKey()), file.getValue())) {
                different.add(file.getKey());
            }
        }
        return different.isEmpty() ? new Same(provenance) : new Different(provenance, different);
    }
}
