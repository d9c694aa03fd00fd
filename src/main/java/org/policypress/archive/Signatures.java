package org.policypress.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.policypress.problem.Outcome;

/**
 * How much of an archive is signed, by keys that are known here.
 *
 * @param versions how many versions that are kept
 * @param signedVersions how many of them have a tag with a good signature
 * @param entries how many entries the register has
 * @param signedEntries how many of them have a good signature
 */
public record Signatures(int versions, int signedVersions, int entries, int signedEntries) {

    private static final Signatures NONE = new Signatures(0, 0, 0, 0);

    /** Checks the signature of every tag and every entry that has one; zeros when no key is configured. */
    static Outcome<Signatures> check(Access access) throws IOException {
        Optional<Seal> seal = access.seal();
        if (seal.isEmpty() || !access.exists()) {
            return Outcome.of(NONE);
        }
        Register register = access.register();
        List<String> findings = new ArrayList<>();
        Signatures found = access.reading(repository -> count(repository, register, seal.get(), findings));
        return findings.isEmpty()
                ? Outcome.of(found)
                : Outcome.failed(findings.stream()
                        .map(finding -> access.problem("signature", finding + "."))
                        .toList());
    }

    private static Signatures count(Repository repository, Register register, Seal seal, List<String> findings)
            throws IOException {
        int signedEntries = 0;
        int versions = 0;
        int signedVersions = 0;
        try (RevWalk walk = new RevWalk(repository)) {
            for (Entry entry : register.entries()) {
                RevCommit commit = walk.parseCommit(ObjectId.fromString(entry.commit()));
                signedEntries += commit.getRawGpgSignature() == null
                        ? 0
                        : good(repository, commit, "entry " + entry.number() + " of the register", seal, findings);
            }
            for (Version version : register.versions()) {
                if (version.isKept()) {
                    versions++;
                    RevTag tag =
                            walk.parseTag(ObjectId.fromString(version.facts().tag()));
                    signedVersions += tag.getRawGpgSignature() == null
                            ? 0
                            : good(repository, tag, "tag " + version.id().tag(), seal, findings);
                }
            }
        }
        return new Signatures(versions, signedVersions, register.entries().size(), signedEntries);
    }

    private static int good(Repository repository, RevObject object, String what, Seal seal, List<String> findings)
            throws IOException {
        Optional<String> refusal = seal.refusal(repository, object);
        refusal.ifPresent(why -> findings.add("the signature of " + what + " " + why));
        return refusal.isEmpty() ? 1 : 0;
    }
}
