package org.policypress.drafts;

import java.util.List;
import java.util.stream.Stream;
import org.policypress.problem.Problem;

/**
 * What came of writing drafts.
 *
 * @param drafts what became of each order, in the orders' order
 * @param problems everything found wrong on the way, sorted, each once: an error of a policy is found for every school that
 *     adopts it
 */
public record DraftReport(List<Draft> drafts, List<Problem> problems) {

    public DraftReport {
        drafts = List.copyOf(drafts);
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Those that are on the disk. */
    public List<Draft.Written> written() {
        return of(Draft.Written.class).toList();
    }

    /** Those that the disk did not take. */
    public List<Draft.Unwritable> unwritable() {
        return of(Draft.Unwritable.class).toList();
    }

    /** Those at which the toolkit itself failed. */
    public List<Draft.Broken> broken() {
        return of(Draft.Broken.class).toList();
    }

    private <D extends Draft> Stream<D> of(Class<D> kind) {
        return drafts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
