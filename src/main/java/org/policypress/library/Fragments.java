package org.policypress.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypress.problem.Outcome;

/**
 * The texts that several policies share: the files of {@code templates/fragments/}, wherever the library is kept. A fragment
 * is asked for by its file's plain name, so that none can lie elsewhere.
 */
public final class Fragments {

    private static final String FOLDER = "templates/fragments/";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.md");

    private final SourceFiles files;

    private Fragments(SourceFiles files) {
        this.files = files;
    }

    /** The fragments of the library in those files. */
    public static Fragments of(SourceFiles files) {
        return new Fragments(files);
    }

    /** Whether a file of that name can be a fragment: letters, digits, {@code .}, {@code _} and {@code -}, and {@code .md}. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The fragment of that name, or what is wrong with its file; nothing when there is none. */
    public Optional<Outcome<SourceText>> read(String name) {
        return isName(name) ? TextFile.read(files, FOLDER + name) : Optional.empty();
    }

    /** The names of all fragments, sorted. */
    public List<String> names() {
        List<String> names = new ArrayList<>(files.list(FOLDER));
        names.removeIf(name -> !isName(name));
        return names;
    }
}
