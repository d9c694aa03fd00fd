package org.policypress.cli;

import java.util.Optional;

/** Who is named in the register as the one who recorded something. */
final class Recorder {

    static final String DESCRIPTION = "Who records it. By default the name that you are logged in with.";

    private Recorder() {}

    /** The name that was said, or the one of the login. */
    static String name(Optional<String> said) {
        return said.map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> System.getProperty("user.name", "unknown"));
    }
}
