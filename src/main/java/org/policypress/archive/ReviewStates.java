package org.policypress.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.policypress.library.Library;
import org.policypress.library.School;
import org.policypress.library.SchoolId;
import org.policypress.problem.Outcome;

/** How the schools of a library stand with their policies. */
public final class ReviewStates {

    private final Library library;
    private final Archives archives;
    private final Map<SchoolId, School> schools = new HashMap<>();

    /** Of a library and the archives of its schools. */
    public ReviewStates(Library library, Archives archives) {
        this.library = library;
        this.archives = archives;
        library.schools().forEach(school -> schools.put(school.id(), school));
    }

    /** The archives of all schools that are in the library or ever signed anything off, sorted by school. */
    public Collection<Archive> schools() {
        TreeSet<SchoolId> ids = new TreeSet<>(archives.schools());
        ids.addAll(schools.keySet());
        return ids.stream().map(archives::of).toList();
    }

    /** How a school stands with each policy that it adopts or ever signed off, sorted by policy. */
    public Outcome<List<ReviewState>> of(Archive archive, LocalDate day) {
        Optional<School> school = Optional.ofNullable(schools.get(archive.school()));
        return archive.inventory()
                .then(inventory -> Outcome.of(ReviewState.of(library, archive.school(), school, inventory, day)));
    }
}
