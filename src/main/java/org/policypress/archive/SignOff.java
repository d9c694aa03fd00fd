package org.policypress.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.PolicyId;

/**
 * The facts of a governing body's decision to adopt a policy, and of what it adopted.
 *
 * @param policy which
 * @param title the policy's title on that day
 * @param meeting the day of the meeting; never in the future, never before the meeting of the current version
 * @param signatories who signed
 * @param by who records the sign-off, as text
 * @param note what else is worth keeping with the version
 * @param commit the library's commit that the version is made from, in full
 * @param toolkit the toolkit's version, such as {@code 0.1.0}: with the commit, it says how to make the same bytes again
 * @param retention the rule that the version is promised
 * @param attachments what is kept with it, such as the signed scan; each has a name of its own
 */
public record SignOff(
        PolicyId policy,
        String title,
        LocalDate meeting,
        Signatories signatories,
        String by,
        Optional<String> note,
        String commit,
        String toolkit,
        RetentionRule retention,
        List<Attachment> attachments) {

    public SignOff {
        attachments = List.copyOf(attachments);
        long names = attachments.stream().map(Attachment::name).distinct().count();
        if (names < attachments.size()) {
            throw new IllegalArgumentException("two attachments have one name: " + attachments);
        }
    }
}
