package org.policypress.archive;

import java.util.Map;
import java.util.Optional;
import org.policypress.library.Names;
import org.policypress.library.PolicyId;
import org.policypress.library.SchoolId;

/**
 * What a file says in its metadata that it is. Anybody can write that: only its hash proves it.
 *
 * @param school whose
 * @param policy of which policy
 * @param version which version; absent in a draft
 */
public record Claim(SchoolId school, PolicyId policy, Optional<Integer> version) {

    /** The claim that a file's properties make, if they make a whole one. */
    static Optional<Claim> of(Map<String, String> properties) {
        Optional<SchoolId> school = id(properties, "school").map(SchoolId::new);
        Optional<PolicyId> policy = id(properties, "policy").map(PolicyId::new);
        Optional<Integer> version = Optional.ofNullable(properties.get("version"))
                .filter(number -> number.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf);
        return school.flatMap(s -> policy.map(p -> new Claim(s, p, version)));
    }

    private static Optional<String> id(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name))
                .filter(value -> Names.refusal(value).isEmpty());
    }
}
