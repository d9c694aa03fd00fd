package org.policypress.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.policypress.library.FirstCommit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts a library. */
@Command(
        name = "new",
        description = {
            "Start a library in DIR, with a sample policy and a sample school; or, in a library, a policy or a school.",
            "",
            "The samples explain the format. DIR is made, or is an empty folder. It becomes a git repository with one"
                    + " commit, unless it lies in a repository already. A hook for git that checks each commit, and a"
                    + " workflow for GitHub, lie ready: its README.md tells how they are switched on."
        },
        customSynopsis = {
            "policypress new DIR",
            "       policypress new policy TITLE [OPTION]...",
            "       policypress new school NAME [OPTION]..."
        },
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policypress new our-policies",
            "  policypress new policy \"Gifts and Hospitality\"",
            "  policypress new school \"St Hilda's\" --phase secondary --governance academy"
        })
final class NewCommand implements Callable<Integer> {

    private static final String HOOK = ".githooks/pre-commit";

    /** {@code library.yaml} is the last, so that a folder which has it is a whole library. */
    private static final List<String> FILES = List.of(
            ".gitignore",
            HOOK,
            ".github/workflows/library.yml",
            ".schema/library.schema.json",
            ".schema/school.schema.json",
            "README.md",
            "policies/working-alone.md",
            "policies/images/checking-in.svg",
            "schools/example-primary/school.yaml",
            "schools/example-primary/logo.svg",
            "library.yaml");

    private final PolicyPress top;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The new library's folder.")
    private Optional<Path> folder = Optional.empty();

    private NewCommand(PolicyPress top) {
        this.top = top;
    }

    /** This command with its own commands. */
    static CommandLine line(PolicyPress top) {
        return new CommandLine(new NewCommand(top))
                .addSubcommand(new NewPolicyCommand(top))
                .addSubcommand(new NewSchoolCommand(top));
    }

    @Override
    public Integer call() {
        Terminal terminal = top.terminal();
        Path named = folder.orElseThrow(() -> new WrongCommand("policypress new needs DIR"));
        Path library = terminal.folder().resolve(named).normalize();
        String shown = terminal.show(library);
        try {
            refuseUsed(library, shown);
            write(library);
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? "you may not write there" : e.getReason();
            throw new Failed("No library can be started in " + shown + ": " + e.getFile() + ": " + why);
        } catch (IOException e) {
            throw new Failed("No library can be started in " + shown + ": " + e.getMessage());
        }
        terminal.tell("Started a library in " + shown + commit(library, shown));
        terminal.tell(
                "Read policies/working-alone.md and schools/example-primary/school.yaml there: their comments explain"
                        + " the format.");
        terminal.tell("Then write the drafts with: policypress --library " + quoted(shown) + " render");
        return ExitStatus.DONE;
    }

    private static String commit(Path library, String shown) {
        try {
            return FirstCommit.make(library, "Start a library of policies")
                    ? ", a git repository with one commit."
                    : ".";
        } catch (IOException e) {
            throw new Failed("The library in " + shown + " is there, but not in git yet, which keeps its history: "
                    + e.getMessage() + ". Mend that, then run git init there and commit its files.");
        }
    }

    private static void refuseUsed(Path library, String shown) throws IOException {
        if (!Files.exists(library)) {
            return;
        }
        if (!Files.isDirectory(library)) {
            throw new WrongCommand(shown + " is a file. Name a folder that is not there yet, or an empty one.");
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(library)) {
            if (files.iterator().hasNext()) {
                throw new WrongCommand(
                        "The folder " + shown + " is not empty. Name one that is not there yet, or an empty one.");
            }
        }
    }

    private static void write(Path library) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (String name : FILES) {
                Path file = library.resolve(name);
                Files.createDirectories(file.getParent());
                written.add(file);
                Files.write(file, content(name));
                if (name.equals(HOOK)) {
                    allowToRun(file);
                }
            }
        } catch (IOException e) {
            // Leaves no half library, which a second try would refuse.
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** So that git can run it; a system without such permissions runs what it can read. */
    private static void allowToRun(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Set<PosixFilePermission> allowed = new HashSet<>(Files.getPosixFilePermissions(file));
            allowed.addAll(PosixFilePermissions.fromString("r-xr-xr-x"));
            Files.setPosixFilePermissions(file, allowed);
        }
    }

    /** Maven leaves some files out whose names begin with a dot, so those are kept without it. */
    private static byte[] content(String name) {
        return Toolkit.resource("new/" + name.replaceFirst("^\\.", ""));
    }
}
