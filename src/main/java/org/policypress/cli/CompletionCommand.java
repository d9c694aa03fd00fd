package org.policypress.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.policypress.problem.Spelling;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policypress completion}: lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Print what a shell needs to complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(policypress completion bash)      in ~/.bashrc",
            "  source <(policypress completion zsh)       in ~/.zshrc",
            "  policypress completion fish > ~/.config/fish/completions/policypress.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    private final Console console;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private String shell = "";

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine line = PolicyPress.commandLine(console);
        switch (shell) {
            // Picocli's script serves both: it turns on bash's completion in zsh by itself.
            case "bash", "zsh" -> console.out().print(AutoComplete.bash("policypress", line));
            case "fish" -> console.out().print(FishCompletion.of(line));
            default ->
                throw new CommandLineMistake("unknown shell " + shell + Spelling.didYouMean(shell, SHELLS)
                        + "; there are bash, zsh and fish");
        }
        return ExitStatus.DONE;
    }
}
