package org.policypress.cli;

/** How the process ends. */
final class ExitStatus {

    /** What was asked for is done. */
    static final int DONE = 0;

    /** The work found problems: some of what was asked for could not be made. */
    static final int PROBLEMS = 1;

    /** The command line is wrong; nothing was done. */
    static final int USAGE = 2;

    /** It failed for another reason. */
    static final int FAILED = 3;

    private ExitStatus() {}
}
