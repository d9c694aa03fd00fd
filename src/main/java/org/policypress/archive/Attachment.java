package org.policypress.archive;

import java.util.Arrays;
import java.util.Optional;
import org.policypress.library.Names;

/** A file that is kept with a version: the signed scan, an extract of the minutes. */
public final class Attachment {

    private final String name;
    private final byte[] content;

    /**
     * @param name the file's name, fit for every system: see {@link #refusal(String)}
     * @param content its bytes, kept as they are
     */
    public Attachment(String name, byte[] content) {
        refusal(name).ifPresent(why -> {
            throw new IllegalArgumentException("'" + name + "' " + why);
        });
        this.name = name;
        this.content = content.clone();
    }

    /** Why a file's name cannot be kept, as the end of a sentence; nothing when it can: the rules for ids hold. */
    public static Optional<String> refusal(String name) {
        return Names.refusal(name);
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The file's bytes. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment a && a.name.equals(name) && Arrays.equals(a.content, content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
