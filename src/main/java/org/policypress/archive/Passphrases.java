package org.policypress.archive;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Answers JGit when it asks for the passphrase of a key. */
final class Passphrases extends CredentialsProvider {

    private final Signing.Passphrase passphrase;

    Passphrases(Signing.Passphrase passphrase) {
        this.passphrase = passphrase;
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.CharArrayType
                    || item instanceof CredentialItem.StringType
                    || item instanceof CredentialItem.InformationalMessage)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        String about = "";
        for (CredentialItem item : items) {
            switch (item) {
                case CredentialItem.InformationalMessage message -> about = message.getPromptText() + " ";
                case CredentialItem.CharArrayType secret -> {
                    Optional<char[]> answer = passphrase.ask(about + item.getPromptText());
                    if (answer.isEmpty()) {
                        return false;
                    }
                    secret.setValueNoCopy(answer.get());
                }
                case CredentialItem.StringType secret -> {
                    Optional<char[]> answer = passphrase.ask(about + item.getPromptText());
                    if (answer.isEmpty()) {
                        return false;
                    }
                    secret.setValue(new String(answer.get()));
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }
}
