package org.policypress.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for the fish shell, from the commands' own descriptions (fish-shell documentation, "complete"). */
final class FishCompletion {

    private FishCompletion() {}

    /** The script for a command line and its commands. */
    static String of(CommandLine line) {
        String program = line.getCommandName();
        StringBuilder script = new StringBuilder();
        for (OptionSpec option : line.getCommandSpec().options()) {
            complete(script, program, "__fish_use_subcommand", option);
        }
        line.getSubcommands().forEach((name, command) -> {
            script.append("complete -c ")
                    .append(program)
                    .append(" -f -n __fish_use_subcommand -a ")
                    .append(name);
            describe(script, command.getCommandSpec().usageMessage().description());
            for (OptionSpec option : command.getCommandSpec().options()) {
                complete(script, program, "'__fish_seen_subcommand_from " + name + "'", option);
            }
        });
        return script.toString();
    }

    private static void complete(StringBuilder script, String program, String condition, OptionSpec option) {
        script.append("complete -c ").append(program).append(" -n ").append(condition);
        for (String name : option.names()) {
            boolean isLong = name.startsWith("--");
            script.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
        }
        if (option.arity().max() > 0) {
            script.append(option.paramLabel().equals("DIR") ? " -r" : " -x");
        }
        describe(script, option.description());
    }

    private static void describe(StringBuilder script, String[] description) {
        if (description.length > 0) {
            String words = description[0].replace("\\", "\\\\").replace("'", "\\'");
            script.append(" -d '").append(words).append('\'');
        }
        script.append('\n');
    }
}
