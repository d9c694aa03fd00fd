package org.policypress.cli;

import java.util.concurrent.Callable;
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
            "  bash:  policypress completion bash > ~/.local/share/bash-completion/completions/policypress",
            "  zsh:   add to ~/.zshrc:  source <(policypress completion zsh)",
            "  fish:  policypress completion fish > ~/.config/fish/completions/policypress.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that there are scripts for. */
    @SuppressWarnings("EnumNaming") // shown as they are typed
    enum Shell {
        bash,
        zsh,
        fish
    }

    private final PolicyPress top;

    @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    CompletionCommand(PolicyPress top) {
        this.top = top;
    }

    @Override
    public Integer call() {
        CommandLine commands = PolicyPress.commands(top.terminal());
        top.terminal()
                .out()
                .print(
                        switch (shell) {
                            case bash, zsh -> AutoComplete.bash("policypress", commands);
                            case fish -> FishCompletion.of(commands.getCommandSpec());
                        });
        return ExitStatus.DONE;
    }
}
