package org.policypress.archive;

import org.policypress.library.SchoolId;

/**
 * Whose document it is.
 *
 * @param provider who provides the policies
 * @param school the school's name
 */
public record Letterhead(String provider, SchoolId id, String school) {}
