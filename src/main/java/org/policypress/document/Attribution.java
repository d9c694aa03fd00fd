package org.policypress.document;

import java.time.Instant;
import java.util.Optional;

/**
 * To whom the changes of a redline are put down.
 *
 * @param author a name, never blank: any characters
 * @param time when the new text was signed off or committed, where that is known
 */
public record Attribution(String author, Optional<Instant> time) {

    public Attribution {
        if (author.isBlank()) {
            throw new IllegalArgumentException("changes are put down to somebody");
        }
    }
}
