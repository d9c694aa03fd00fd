package org.policypress.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes fish's completions from the model of the commands: picocli itself knows bash and zsh only. */
final class FishCompletion {

    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** The completions of all commands. */
    static String of(CommandSpec top) {
        FishCompletion fish = new FishCompletion(top.name());
        fish.script.append("# Completions of ").append(top.name()).append(" for fish.\n");
        fish.line("", " -f");
        for (Map.Entry<String, CommandLine> command : top.subcommands().entrySet()) {
            String about = command.getValue().getCommandSpec().usageMessage().description()[0];
            fish.line("__fish_use_subcommand", " -a " + command.getKey() + " -d " + quoted(about));
        }
        fish.options(top, "__fish_use_subcommand");
        for (Map.Entry<String, CommandLine> command : top.subcommands().entrySet()) {
            fish.arguments(command.getValue().getCommandSpec(), "__fish_seen_subcommand_from " + command.getKey());
        }
        return fish.script.toString();
    }

    private void arguments(CommandSpec command, String condition) {
        options(command, condition);
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            line(condition, " -f" + values(parameter));
        }
    }

    private void options(CommandSpec command, String condition) {
        for (OptionSpec option : command.options()) {
            String about = String.join(" ", option.description());
            line(
                    condition,
                    " -l " + option.longestName().substring(2) + (takesValue(option) ? " -x" + values(option) : "")
                            + " -d " + quoted(about));
        }
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static String values(ArgSpec argument) {
        if (argument.paramLabel().equals("DIR")) {
            return " -a '(__fish_complete_directories)'";
        }
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null ? "" : " -a " + quoted(String.join(" ", candidates));
    }

    private void line(String condition, String rest) {
        script.append("complete -c ").append(program);
        if (!condition.isEmpty()) {
            script.append(" -n ").append(quoted(condition));
        }
        script.append(rest).append('\n');
    }

    /** In single quotes, where fish gives only the quote and the backslash a meaning. */
    private static String quoted(String text) {
        String safe = text;
        for (String special : List.of("\\", "'")) {
            safe = safe.replace(special, "\\" + special);
        }
        return "'" + safe + "'";
    }
}
