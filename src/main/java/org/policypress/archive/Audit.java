package org.policypress.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.lib.Repository;
import org.policypress.archive.Event.DisposalStarted;
import org.policypress.archive.Event.SignedOff;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;

/** Compares what an archive holds with what its register tells of. */
final class Audit {

    private final SchoolId school;
    private final ObjectStore objects;
    private final SortedMap<String, String> refs;
    private final SortedMap<String, String> tags;
    private final Register register;
    private final List<String> findings = new ArrayList<>();

    private Audit(SchoolId school, Repository repository) throws IOException {
        this.school = school;
        this.objects = new ObjectStore(repository);
        Refs all = new Refs(repository);
        this.refs = all.all();
        this.tags = all.tags();
        findings.addAll(ObjectAudit.findings(repository, refs.values()));
        this.register = RegisterReader.read(objects, all.register());
    }

    /**
     * What is wrong with a school's archive.
     *
     * @param known an entry's commit that the register is known to have had, from an earlier audit or a copy
     * @return a sentence without its full stop for each; none when all is well
     */
    static List<String> findings(SchoolId school, Repository repository, Optional<String> known) throws IOException {
        try {
            Audit audit = new Audit(school, repository);
            audit.checkChain(known);
            audit.checkNumbers();
            audit.checkDisposals();
            audit.checkRefs();
            for (Version version : audit.register.versions()) {
                audit.checkVersion(version);
            }
            return audit.findings;
        } catch (DamagedArchive e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private void checkChain(Optional<String> known) {
        known.filter(commit -> register.entries().stream()
                        .noneMatch(entry -> entry.commit().equals(commit)))
                .ifPresent(commit -> findings.add("the register has no entry " + commit
                        + ", which it is known to have had: it was cut short or written anew"));
    }

    private void checkNumbers() {
        Map<PolicyId, Integer> last = new HashMap<>();
        for (Version version : register.versions()) {
            int number = last.merge(version.id().policy(), 1, Integer::sum);
            if (version.id().number() != number) {
                findings.add("the register signs off " + version.id() + " where version " + number + " was to come");
            }
        }
    }

    private void checkDisposals() {
        List<Entry> before = new ArrayList<>();
        for (Entry entry : register.entries()) {
            if (entry.event() instanceof DisposalStarted(VersionId id)) {
                for (String why : Disposal.refusals(Register.of(before), List.of(id), UkTime.day(entry.at()))) {
                    findings.add(
                            "entry " + entry.number() + " of the register disposes of a version that had to be kept: "
                                    + why.replaceFirst("\\.$", ""));
                }
            }
            before.add(entry);
        }
    }

    private void checkRefs() {
        for (String tag : tags.keySet()) {
            boolean known = register.versions().stream()
                    .anyMatch(v -> v.isKept() && v.id().tag().equals(tag));
            if (!known) {
                findings.add("tag " + tag + " belongs to no version of the register");
            }
        }
        for (String ref : refs.keySet()) {
            if (!ref.equals(Repositories.REGISTER) && !ref.startsWith("refs/tags/")) {
                findings.add("ref " + ref + " does not belong to an archive");
            }
        }
    }

    private void checkVersion(Version version) throws IOException {
        SignedOff facts = version.facts();
        switch (version.standing()) {
            case Standing.Current _, Standing.Replaced _ -> checkKept(version, facts);
            case Standing.BeingDisposed _ ->
                findings.add("the disposal of " + version.id()
                        + " was interrupted; the next command that writes completes it");
            case Standing.Disposed _ -> {
                if (objects.has(facts.commit()) || objects.has(facts.tag())) {
                    findings.add(version.id() + " was disposed of, but it is still there");
                }
            }
        }
    }

    private void checkKept(Version version, SignedOff facts) throws IOException {
        VersionId id = version.id();
        String tag = tags.getOrDefault(id.tag(), "");
        if (!tag.equals(facts.tag())) {
            findings.add("tag " + id.tag() + (tag.isEmpty() ? " is missing" : " is not the one that was signed off"));
            return;
        }
        try {
            ObjectStore.Note note = objects.tag(tag);
            if (!note.targets().equals(List.of(facts.commit()))
                    || !objects.commit(facts.commit()).targets().isEmpty()) {
                findings.add("tag " + id.tag() + " does not point at the commit of " + id);
            }
            checkFiles(version, objects.files(facts.commit()), note.message());
        } catch (DamagedArchive e) {
            findings.add(id + ": " + e.getMessage());
        }
    }

    private void checkFiles(Version version, SortedMap<String, byte[]> files, String tagMessage) {
        VersionId id = version.id();
        byte[] record = Optional.ofNullable(files.remove(VersionFiles.RECORD)).orElse(new byte[0]);
        if (!Sha256.of(record).equals(version.facts().record())) {
            findings.add(id + ": " + VersionFiles.RECORD + " is not the one that was signed off");
        } else {
            checkRecord(version, record, tagMessage);
        }
        SortedMap<String, Sha256> hashes = VersionFiles.hashes(files);
        if (!hashes.equals(version.facts().files())) {
            findings.add(id + ": its files are not those that were signed off");
        }
    }

    private void checkRecord(Version version, byte[] record, String tagMessage) {
        int number = version.entry();
        String before = number == 1 ? "" : register.entries().get(number - 2).commit();
        for (String finding : SignOffRecord.findings(record, tagMessage, school, version.facts(), before)) {
            findings.add(version.id() + ": " + finding);
        }
    }
}
