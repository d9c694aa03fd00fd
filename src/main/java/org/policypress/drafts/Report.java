package org.policypress.drafts;

import java.util.List;
import org.policypress.problem.Problem;

/**
 * What came of the drafts.
 *
 * @param written the drafts whose files were all written, in the order in which they were asked for
 * @param failed the others, in that order; nothing of theirs was changed
 * @param problems everything that was found wrong, sorted, each once
 */
public record Report(List<Draft> written, List<Draft> failed, List<Problem> problems) {

    public Report {
        written = List.copyOf(written);
        failed = List.copyOf(failed);
        problems = problems.stream().sorted().distinct().toList();
    }
}
