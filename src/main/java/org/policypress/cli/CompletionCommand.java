package org.policypress.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.policypress.problem.Spelling;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Print a script that makes your shell complete policypress's commands and options.",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  bash:  add to ~/.bashrc:  source <(policypress completion bash)",
            "  zsh:   add to ~/.zshrc:  source <(policypress completion zsh)",
            "  fish:  add to ~/.config/fish/config.fish:  policypress completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final PolicyPress top;

    @Parameters(paramLabel = "SHELL", completionCandidates = Shells.class, description = "One of bash, zsh and fish.")
    private String shell = "";

    CompletionCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        CommandLine commands = PolicyPress.commands(top.terminal());
        String script = switch (shell) {
            case "bash", "zsh" -> AutoComplete.bash("policypress", commands); // it knows zsh when it meets it
            case "fish" -> FishCompletion.of(commands.getCommandSpec());
            default ->
                throw new WrongCommand("There is no shell '" + shell + "'"
                        + Spelling.nearest(shell, SHELLS)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; there are bash, zsh and fish"));
        };
        top.terminal().out().print(script);
        return ExitStatus.DONE;
    }

    /** The shells, for the shells to complete. */
    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SHELLS.iterator();
        }
    }
}
