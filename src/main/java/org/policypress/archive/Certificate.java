package org.policypress.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypress.json.Json;

/**
 * What stays of a version after its disposal. Who and when stand in the register's entry.
 *
 * @param version which
 * @param title the policy's title on the day of its sign-off
 * @param adopted the day of the meeting that adopted it
 * @param commit the commit that held it
 * @param record the hash of its record
 * @param files the hash of every other file that it had, by path: a copy found elsewhere can still be recognised
 * @param authority the rule by which it was destroyed
 * @param replaced the day on which it was replaced
 * @param keptUntil the last day on which it had to be kept
 */
public record Certificate(
        VersionId version,
        String title,
        LocalDate adopted,
        String commit,
        Sha256 record,
        SortedMap<String, Sha256> files,
        RetentionRule authority,
        LocalDate replaced,
        LocalDate keptUntil) {

    public Certificate {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The certificate as the register holds it. */
    public Json.Members json() {
        return EventJson.certificate(Json.Members.empty(), this);
    }
}
