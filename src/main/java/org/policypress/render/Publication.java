package org.policypress.render;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A document's files, by format. */
public final class Publication {

    private final Map<Format, byte[]> files;

    /** @param files the files' contents, at least one */
    public Publication(Map<Format, byte[]> files) {
        this.files = new EnumMap<>(files);
    }

    /** The formats that there are. */
    public Set<Format> formats() {
        return files.keySet();
    }

    /**
     * The content of one file.
     *
     * @throws IllegalArgumentException when the publication has no such format
     */
    public byte[] file(Format format) {
        byte[] file = files.get(format);
        if (file == null) {
            throw new IllegalArgumentException("the publication has no " + format);
        }
        return file;
    }
}
