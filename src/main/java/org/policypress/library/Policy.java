package org.policypress.library;

import java.util.List;
import java.util.Optional;

/**
 * A policy's model text with its front matter.
 *
 * @param id the file's name without {@code .md}
 * @param title never blank
 * @param audience for whom it is, such as {@code School staff}
 * @param statutory whether the law asks schools to have it
 * @param review how often it is reviewed
 * @param website whether schools publish it on their web site
 * @param retention how long a version is kept after its replacement, where that differs from the library's
 * @param variables what a school fills in for itself
 * @param applies which schools it is for
 * @param body the Markdown after the front matter
 * @param places where the front matter's values stand
 */
public record Policy(
        PolicyId id,
        String title,
        String audience,
        boolean statutory,
        ReviewCycle review,
        boolean website,
        Optional<RetentionPeriod> retention,
        List<Variable> variables,
        Applicability applies,
        SourceText body,
        Places places) {

    public Policy {
        variables = List.copyOf(variables);
    }

    /** A policy for all schools, of which only the file is known as a place. */
    public Policy(
            PolicyId id,
            String title,
            String audience,
            boolean statutory,
            ReviewCycle review,
            boolean website,
            Optional<RetentionPeriod> retention,
            List<Variable> variables,
            SourceText body) {
        this(
                id,
                title,
                audience,
                statutory,
                review,
                website,
                retention,
                variables,
                Applicability.ALL,
                body,
                Places.none(body.file()));
    }

    /** Whether the policy is for a school, by its phase and governance. */
    public boolean appliesTo(School school) {
        return applies.has(school.phase(), school.governance());
    }

    /** The policy's file. */
    public String file() {
        return body.file();
    }

    /** The file of the policy with that id. */
    public static String file(PolicyId id) {
        return "policies/" + id + ".md";
    }
}
