package org.policypress.archive;

import java.time.LocalDate;
import org.policypress.document.Edition.Signatories;

/**
 * From what a version was made: enough to make it again.
 *
 * @param commit the library's commit, in full
 * @param toolkit the version of the toolkit that made it
 * @param adopted the day of the meeting
 * @param signatories who signed
 */
public record Provenance(String commit, String toolkit, LocalDate adopted, Signatories signatories) {}
