package org.policypress.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.policypress.tailoring.Amendments;
import org.policypress.tailoring.Rebase.Settlement;

/** Shows a person the texts of a conflict, and asks which of them is to stand. */
final class Conversation {

    /** What follows this line in an editor is for reading. */
    private static final String SCISSORS =
            "======== The school's text is above this line. What is below is not kept. ========";

    private final Terminal terminal;
    private final BufferedReader answers =
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    Conversation(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows the three texts. */
    void show(Amendments.Entry entry, String base) {
        terminal.tell(entry.place() + ": " + entry.words());
        texts(entry, base).lines().forEach(line -> terminal.tell("  " + line));
    }

    private static String texts(Amendments.Entry entry, String base) {
        return "The model said at " + base + ":\n"
                + indented(entry.base().orElse("(nothing is known)"))
                + "The model says now:\n"
                + indented(entry.now().orElse("(nothing: it was removed)"))
                + "The school says:\n"
                + indented(entry.school().isBlank() ? "(nothing: it removes this)" : entry.school());
    }

    private static String indented(String text) {
        return text.stripTrailing().indent(4);
    }

    /** Asks for one of the choices; nothing when there is nobody to ask, or no answer. */
    Optional<Settlement> ask(List<String> choices, Amendments.Entry entry) {
        if (!terminal.errIsTerminal()) {
            terminal.tell("Repeat the command with --take model or --take school, or on a terminal.");
            return Optional.empty();
        }
        while (true) {
            terminal.err().print("Which is to stand? (" + String.join("/", choices) + "/quit) ");
            terminal.err().flush();
            String answer = line().strip().toLowerCase(Locale.ROOT);
            Optional<String> chosen = choices.stream()
                    .filter(choice -> !answer.isEmpty() && choice.startsWith(answer))
                    .findFirst();
            if (chosen.isPresent()) {
                Optional<Settlement> settled = settlement(chosen.get(), entry);
                if (settled.isPresent()) {
                    return settled;
                }
            } else if (answer.isEmpty() || "quit".startsWith(answer)) {
                return Optional.empty();
            }
        }
    }

    private String line() {
        try {
            return Optional.ofNullable(answers.readLine()).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private Optional<Settlement> settlement(String choice, Amendments.Entry entry) {
        return switch (choice) {
            case "model" -> Optional.of(new Settlement.Drop());
            case "school" -> Optional.of(new Settlement.Keep());
            default -> edited(entry).map(Settlement.Write::new);
        };
    }

    /** What the school's text becomes in the person's own editor. */
    private Optional<String> edited(Amendments.Entry entry) {
        String editor = Optional.ofNullable(terminal.environment().get("VISUAL"))
                .or(() -> Optional.ofNullable(terminal.environment().get("EDITOR")))
                .orElse("");
        if (editor.isBlank()) {
            terminal.tell(
                    "No editor is known: set the variable EDITOR, or edit the file itself and repeat the command.");
            return Optional.empty();
        }
        try {
            Path draft = Files.createTempFile("policypress-", ".md");
            try {
                Files.writeString(draft, entry.school() + "\n" + SCISSORS + "\n\n" + texts(entry, "its base"));
                List<String> command = new ArrayList<>(List.of(editor.strip().split("\\s+")));
                command.add(draft.toString());
                int status = new ProcessBuilder(command).inheritIO().start().waitFor();
                String text =
                        Files.readString(draft).split("(?m)^" + SCISSORS, 2)[0].stripTrailing();
                return status == 0 && !text.isBlank() ? Optional.of(text) : Optional.empty();
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            terminal.tell("The editor " + editor + " cannot be started: " + e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
