package org.policypress.library;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names a placeholder can have: what a policy's variables, a library's terms and a school's offices are called. */
public final class PlaceholderName {

    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Words that mean something else in an expression (Apache FreeMarker Manual, "Expressions"). */
    private static final Set<String> FREEMARKER =
            Set.of("true", "false", "gt", "gte", "lt", "lte", "as", "in", "using");

    /** What a policy can name without declaring it. */
    private static final Set<String> OF_ITS_OWN =
            Set.of("school", "policy", "review", "provider", "copyright", "version");

    /** What {@code school.} is followed by, apart from terms. */
    private static final Set<String> OF_A_SCHOOL =
            Set.of("name", "urn", "phase", "governance", "local_authority", "people", "terms");

    private PlaceholderName() {}

    /** Why a variable cannot have that name, as the end of a sentence; nothing when it can. */
    public static Optional<String> refusalOfVariable(String name) {
        return refusal(name)
                .or(() -> OF_ITS_OWN.contains(name)
                        ? Optional.of("stands for something else in every policy already; choose another name")
                        : Optional.empty());
    }

    /** Why a term cannot have that name, as the end of a sentence; nothing when it can. */
    static Optional<String> refusalOfTerm(String name) {
        return refusal(name)
                .or(() -> OF_A_SCHOOL.contains(name)
                        ? Optional.of("stands for something else of a school already; choose another name")
                        : Optional.empty());
    }

    /** Why no placeholder can have that name, as the end of a sentence; nothing when one can. */
    static Optional<String> refusal(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.of("can have only the letters a to z, digits and _, and begins with a letter");
        }
        return FREEMARKER.contains(name)
                ? Optional.of("is a word that placeholders keep for themselves; choose another name")
                : Optional.empty();
    }
}
