package org.policypress.archive;

/**
 * What an archive holds is not what policypress wrote. The message says what was found, as a sentence without its full stop;
 * the door of this room turns it into a problem.
 */
final class DamagedArchive extends RuntimeException {
    DamagedArchive(String message) {
        super(message);
    }
}
