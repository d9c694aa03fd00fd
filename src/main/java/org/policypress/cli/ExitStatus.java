package org.policypress.cli;

/** What the process tells whoever started it. */
final class ExitStatus {

    /** What was asked for is done. */
    static final int DONE = 0;

    /** The work found problems in the user's files. */
    static final int PROBLEMS = 1;

    /** The command line is wrong. */
    static final int WRONG_COMMAND = 2;

    /** It failed for another reason: the disk, the network, a defect. */
    static final int FAILED = 3;

    private ExitStatus() {}
}
