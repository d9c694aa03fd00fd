package org.policypress.cli;

import java.io.Console;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.policypress.archive.Signing;

/** Asks for the passphrase of a signing key: once, however much is signed with it. */
final class PassphrasePrompt implements Signing.Passphrase {

    /** For scripts. */
    static final String VARIABLE = "POLICYPRESS_SIGNING_PASSPHRASE";

    private final Terminal terminal;
    private final Map<String, char[]> answers = new HashMap<>();

    PassphrasePrompt(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized Optional<char[]> ask(String question) {
        String known = terminal.environment().get(VARIABLE);
        if (known != null) {
            return Optional.of(known.toCharArray());
        }
        Console console = terminal.errIsTerminal() ? System.console() : null;
        if (console == null) {
            terminal.tell("The signing key is locked. Give its passphrase in " + VARIABLE + ", or unlock it.");
            return Optional.empty();
        }
        char[] answer = answers.computeIfAbsent(
                question,
                q -> Optional.ofNullable(console.readPassword("%s ", Terminal.harmless(q)))
                        .orElse(new char[0]));
        return answer.length == 0 ? Optional.empty() : Optional.of(answer.clone());
    }
}
