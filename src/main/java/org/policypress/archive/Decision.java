package org.policypress.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.policypress.document.Edition.Signatories;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;

/**
 * What a governing body decided: to adopt a policy as the library has it.
 *
 * @param school whose
 * @param policy which
 * @param meeting the day of the meeting
 * @param signatories who signed
 * @param by who records it, as text
 * @param note what else is worth keeping with the version
 * @param attachments what is kept with it, such as the signed scan; each has a name of its own
 */
public record Decision(
        SchoolId school,
        PolicyId policy,
        LocalDate meeting,
        Signatories signatories,
        String by,
        Optional<String> note,
        List<Attachment> attachments) {

    public Decision {
        attachments = List.copyOf(attachments);
    }
}
