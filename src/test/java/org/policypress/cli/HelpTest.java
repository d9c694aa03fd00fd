package org.policypress.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** All help texts in one file, to be read as a whole: {@code src/test/resources/cli/help.txt}. */
class HelpTest {

    private static final Path GOLDEN = Path.of("src/test/resources/cli/help.txt");

    private final Shell shell = new Shell(Path.of(""));

    @Test
    void theHelpOfEveryCommandIsAsAccepted() throws IOException {
        StringBuilder all = new StringBuilder();
        for (List<String> command : commands()) {
            List<String> typed = new ArrayList<>(command);
            typed.add("--help");
            Shell.Result result = shell.type(typed.toArray(String[]::new));
            assertEquals(0, result.status());
            assertEquals("", result.err());
            all.append("$ policypress ").append(String.join(" ", typed)).append('\n');
            all.append(result.out()).append('\n');
        }

        if (Boolean.getBoolean("accept")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, all);
        }
        assertEquals(
                Files.readString(GOLDEN), all.toString(), "look at it, then accept it with: mvn test -Daccept=true");
    }

    @Test
    void noLineOfItIsWiderThanATerminal() throws IOException {
        List<String> wide = Files.readString(GOLDEN)
                .lines()
                .filter(line -> line.length() > Terminal.USUAL_COLUMNS)
                .toList();

        assertEquals(List.of(), wide);
    }

    private static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of());
        collect(PolicyPress.commands(Terminal.ofSystem()), List.of(), commands);
        return commands;
    }

    private static void collect(CommandLine line, List<String> prefix, List<List<String>> found) {
        line.getSubcommands().forEach((name, command) -> {
            List<String> path = new ArrayList<>(prefix);
            path.add(name);
            found.add(path);
            collect(command, path, found);
        });
    }
}
