package org.policypress.archive;

import java.time.Instant;
import org.policypress.json.Json;

/**
 * A line of the register: an event, and its place in the chain.
 *
 * @param number 1, 2, 3 ... without gap
 * @param at when it was recorded; never before the entry above it
 * @param by who recorded it, as text
 * @param event what happened
 * @param previous the hash of the entry before it: any change to what was recorded earlier shows here
 * @param hash the hash of this entry's JSON
 * @param commit the register's commit that holds it
 */
public record Entry(int number, Instant at, String by, Event event, Sha256 previous, Sha256 hash, String commit) {

    /** The entry as the register holds it. */
    public Json.Members json() {
        return EventJson.write(number, at, by, previous, event);
    }

    /** What stands for the entry before the first one. */
    static final Sha256 NONE = new Sha256("0".repeat(64));
}
