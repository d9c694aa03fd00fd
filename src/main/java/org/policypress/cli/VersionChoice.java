package org.policypress.cli;

import java.util.Optional;
import org.policypress.archive.Register;
import org.policypress.archive.Version;
import org.policypress.archive.VersionId;
import org.policypress.library.Names;
import org.policypress.library.PolicyId;
import org.policypress.problem.Spelling;

/**
 * {@code POLICY} or {@code POLICY@N} on a command line.
 *
 * @param policy which policy
 * @param number which of its versions, where that is said
 */
record VersionChoice(PolicyId policy, Optional<Integer> number) {

    /**
     * Reads it.
     *
     * @throws WrongCommand when it has another form
     */
    static VersionChoice of(String text) {
        int at = text.indexOf('@');
        String policy = at < 0 ? text : text.substring(0, at);
        String number = at < 0 ? "" : text.substring(at + 1);
        if (Names.refusal(policy).isPresent() || (at >= 0 && !number.matches("[1-9][0-9]{0,8}"))) {
            throw new WrongCommand(
                    "'" + text + "' is no version: write POLICY or POLICY@N, such as social-media-and-ict@3");
        }
        return new VersionChoice(
                new PolicyId(policy), number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number)));
    }

    /**
     * The version that is meant: the current one where no number is said.
     *
     * @throws WrongCommand when there is none
     */
    Version in(Register register, String school) {
        return number.map(n -> register.version(new VersionId(policy, n)))
                .orElseGet(() -> register.current(policy))
                .orElseThrow(() -> new WrongCommand("There is no version " + this + " of " + school
                        + Spelling.didYouMean(
                                policy.value(),
                                register.versions().stream()
                                        .map(v -> v.id().policy().value())
                                        .distinct()
                                        .filter(id -> !id.equals(policy.value()))
                                        .toList())));
    }

    @Override
    public String toString() {
        return policy + number.map(n -> "@" + n).orElse("");
    }
}
