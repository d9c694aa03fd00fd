package org.policypress.tailoring;

import org.policypress.library.Policy;
import org.policypress.library.School;

/** Says why a placeholder stands for nothing in a school, and what to do. */
final class Absence {

    private Absence() {}

    /**
     * The sentence.
     *
     * @param name the placeholder, or the first part of it that stands for nothing
     */
    static String sentence(String name, School school, Policy policy) {
        if (name.equals("version") || name.startsWith("version.")) {
            return "a draft has no version; put <#if version??> and </#if> around what only a signed-off version says";
        }
        if (name.equals("year")) {
            return "a library that is not under version control has no year; put <#if year??> and </#if> around it";
        }
        return missing(name, school.file(), policy) + "; add it there, or put <#if " + name
                + "??> and </#if> around this";
    }

    private static String missing(String name, String file, Policy policy) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("school.people.")) {
            return file + " names no " + last + " under people";
        }
        if (name.equals("school.urn") || name.equals("school.local_authority")) {
            return file + " has no " + last;
        }
        if (name.startsWith("review.")) {
            return file + " has no last_review under policies, " + policy.id();
        }
        if (name.startsWith("school.")) {
            return "neither " + file + " nor library.yaml has the term " + last;
        }
        return file + " has no variable " + last + " under policies, " + policy.id()
                + ", and the policy has no default for it";
    }
}
