package org.policypress.drafts;

/** Is told how far the work is. Called from several threads at once. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = () -> {};

    /** One more draft is finished, whether it could be written or not. */
    void finished();
}
