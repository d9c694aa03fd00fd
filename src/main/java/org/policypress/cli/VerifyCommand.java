package org.policypress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policypress.archive.Archive;
import org.policypress.archive.Claim;
import org.policypress.archive.Recognition;
import org.policypress.archive.Register;
import org.policypress.archive.Signatures;
import org.policypress.archive.Standing;
import org.policypress.archive.Version;
import org.policypress.json.Json;
import org.policypress.library.SourceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a file is, or whether archives are sound. */
@Command(
        name = "verify",
        description = {
            "Say which version a file is, and whether it is unchanged and still current.",
            "",
            "With --archive, check everything that the archives hold: of all schools, or of those that you name. With"
                    + " --rebuild, make a version again from the commit that it was made from, and compare every byte."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress verify policy-from-an-email.pdf",
            "  policypress verify --archive",
            "  policypress verify --archive larkmoor-primary --known 1f0c...",
            "  policypress verify --rebuild larkmoor-primary whistleblowing@2"
        })
final class VerifyCommand implements Callable<Integer> {

    private final PolicyPress top;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files; with --archive, ids of schools; with --rebuild, SCHOOL POLICY@N.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--archive", description = "Check archives instead of files.")
    private boolean archive;

    @Option(names = "--rebuild", description = "Make a version again, and compare.")
    private boolean rebuild;

    @Option(
            names = "--known",
            paramLabel = "ENTRY",
            description = "An entry's commit that an earlier check of that school's archive printed: shows a"
                    + " register that was cut short.")
    private Optional<String> known = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    VerifyCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        if (rebuild) {
            return new RebuildReport(top, json).run(archive, files);
        }
        if (!archive && files.isEmpty()) {
            throw new WrongCommand("Say which file, or --archive");
        }
        if (known.isPresent() && (!archive || files.size() != 1)) {
            throw new WrongCommand("--known goes with --archive and one school");
        }
        Records records = new Records(top);
        List<Json> told = new ArrayList<>();
        int status = ExitStatus.DONE;
        if (archive) {
            for (Archive one : records.of(files)) {
                status = Math.max(
                        status,
                        records.answer(
                                one.audit(known),
                                register -> records.answer(
                                        one.signatures(), signatures -> sound(one, register, signatures, told))));
            }
        } else {
            for (String file : files) {
                status = Math.max(
                        status,
                        records.answer(
                                Recognition.of(read(file), records.archives()), found -> tell(file, found, told)));
            }
        }
        if (json) {
            top.terminal().out().println(Json.items(told).write());
        }
        return status;
    }

    private int sound(Archive checked, Register register, Signatures signatures, List<Json> told) {
        String last = register.last().map(entry -> entry.commit()).orElse("");
        told.add(Json.Members.empty()
                .with("school", checked.school().value())
                .with("result", "sound")
                .with("versions", register.versions().size())
                .with("entries", register.entries().size())
                .with("signed_versions", signatures.signedVersions())
                .with("signed_entries", signatures.signedEntries())
                .with("last_entry", last));
        say(checked.school() + ": sound, with " + register.versions().size() + " versions and "
                + register.entries().size() + " entries" + signed(signatures)
                + (last.isEmpty() ? "" : "; the last one is " + last));
        return ExitStatus.DONE;
    }

    private static String signed(Signatures found) {
        return found.entries() == 0
                ? ""
                : ", signed: " + found.signedVersions() + " of " + found.versions() + " that are kept, and "
                        + found.signedEntries() + " entries";
    }

    private byte[] read(String file) {
        Path path = top.terminal().folder().resolve(file);
        try {
            if (Files.size(path) > SourceFiles.LARGEST) {
                throw new Failed(file + " is larger than any version.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new WrongCommand("There is no file " + file);
        } catch (IOException e) {
            throw new Failed(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private int tell(String file, Recognition found, List<Json> told) {
        Json.Members about = Json.Members.empty().with("file", file);
        switch (found) {
            case Recognition.Unchanged(var school, var version, var path) -> {
                about = about.with("result", "unchanged")
                        .with("path", path)
                        .with("version", VersionWords.json(school.value(), version));
                say(file + ": version " + version.id().number() + " of "
                        + version.facts().title() + " (" + path + ") for " + school + ", unchanged; "
                        + VersionWords.of(version));
            }
            case Recognition.Changed(var claim, var version) -> {
                about = claim(about.with("result", "changed"), claim);
                say(file + ": claims to be version " + claim.version().orElseThrow() + " of " + claim.policy() + " for "
                        + claim.school() + ", but " + denial(version));
            }
            case Recognition.Draft(var claim) -> {
                about = claim(about.with("result", "draft"), claim);
                say(file + ": a draft of " + claim.policy() + " for " + claim.school() + "; nobody has signed it");
            }
            case Recognition.Unknown _ -> {
                about = about.with("result", "unknown");
                say(file + ": unknown");
            }
        }
        told.add(about);
        boolean proved = found instanceof Recognition.Unchanged;
        return proved ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }

    private static String denial(Optional<Version> version) {
        if (version.isEmpty()) {
            return "there is no such version";
        }
        boolean disposed = version.get().standing() instanceof Standing.Disposed;
        return disposed ? "it was changed; that version was disposed of" : "it was changed";
    }

    private static Json.Members claim(Json.Members about, Claim claim) {
        Json.Members claimed = about.with("school", claim.school().value())
                .with("policy", claim.policy().value());
        return claim.version().map(number -> claimed.with("version", number)).orElse(claimed);
    }

    private void say(String line) {
        if (!json) {
            top.terminal().out().println(Terminal.harmless(line));
        }
    }
}
