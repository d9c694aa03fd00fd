package org.policypress.drafts;

/** Is told how far the writing of drafts is. Called from the workers' threads, but never by two at once. */
@FunctionalInterface
public interface Progress {

    /** One more order is dealt with, whatever became of it. */
    void done(Order order);

    /** Nobody is told. */
    static Progress silent() {
        return _ -> {};
    }
}
