package org.policypress.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.policypress.problem.Problem;

/**
 * What an extract changes in a library: new schools, and what it tells anew of those that are there. A school is known by its
 * URN; what the extract does not own, a school's own settings and comments, stays as it was. Nothing is ever deleted.
 *
 * @param changes in the order of the extract
 * @param problems what keeps establishments from being taken in, or ought to be looked at
 */
public record SchoolImport(List<Change> changes, List<Problem> problems) {

    /**
     * A file to be written.
     *
     * @param school the school's id
     * @param name its name
     * @param isNew whether the school was not there
     * @param file the file's path from the library's root
     * @param text the file's text
     * @param told what is changed in a file that was there
     */
    public record Change(String school, String name, boolean isNew, String file, String text, List<String> told) {}

    public SchoolImport {
        changes = List.copyOf(changes);
        problems = problems.stream().sorted().distinct().toList();
    }

    /**
     * Holds establishments against a library.
     *
     * @param library the library, with the schools that have no errors
     * @param chosen those of an extract that are asked for
     */
    public static SchoolImport of(Library library, List<Establishment> chosen) {
        return new Planning(library).plan(chosen);
    }

    private static final class Planning {
        private final Library library;
        private final Map<String, School> byUrn = new HashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Planning(Library library) {
            this.library = library;
            library.schools().forEach(school -> school.urn().ifPresent(urn -> byUrn.put(urn, school)));
            library.files()
                    .list("schools")
                    .forEach(name -> taken.add(name.replace("/", "").toLowerCase(Locale.ROOT)));
        }

        SchoolImport plan(List<Establishment> chosen) {
            Set<String> met = new HashSet<>();
            for (Establishment establishment : chosen) {
                if (!met.add(establishment.urn())) {
                    problems.add(
                            Problem.warning(
                                    establishment.place(),
                                    "school-twice",
                                    establishment.name() + " has the reference number " + establishment.urn()
                                            + " of a school above it, and was left out; mend the list, or add the school by hand"));
                    continue;
                }
                School known = byUrn.get(establishment.urn());
                if (known != null) {
                    update(known, establishment);
                } else if (establishment.status() == Establishment.Status.OPEN) {
                    add(establishment);
                }
            }
            return new SchoolImport(changes, problems);
        }

        private void add(Establishment establishment) {
            if (establishment.phase().isEmpty() || establishment.governance().isEmpty()) {
                problems.add(Problem.warning(
                        establishment.place(),
                        "unknown-kind",
                        establishment.name() + " is no school of a kind that a library knows (" + establishment.kind()
                                + "); make its folder by hand if it is one of yours"));
                return;
            }
            String id = id(establishment);
            taken.add(id);
            changes.add(new Change(
                    id,
                    establishment.name(),
                    true,
                    School.file(new SchoolId(id)),
                    EditorHint.of(library.files())
                            + SchoolFile.of(
                                    establishment,
                                    establishment.phase().get(),
                                    establishment.governance().get()),
                    List.of()));
        }

        /** The name's letters and digits in ASCII; with the URN where another school has that already. */
        private String id(Establishment establishment) {
            String made = Names.of(establishment.name());
            String id = Names.refusal(made).isPresent() ? "school-" + establishment.urn() : made;
            return taken.contains(id) ? id + "-" + establishment.urn() : id;
        }

        private void update(School school, Establishment told) {
            if (told.status() == Establishment.Status.CLOSED) {
                problems.add(Problem.warning(
                        told.place(),
                        "closed-school",
                        told.name() + " has closed; its folder schools/" + school.id()
                                + " and its archive stay until you remove them"));
            }
            byte[] bytes = library.files().read(school.file()).orElse(new byte[0]);
            SchoolFile file = new SchoolFile(school.file(), new String(bytes, StandardCharsets.UTF_8));
            file.set("name", told.name());
            told.phase().ifPresent(phase -> file.set("phase", phase.word()));
            told.governance().ifPresent(governance -> file.set("governance", governance.word()));
            told.authority().ifPresent(authority -> file.set("local_authority", authority));
            told.head().ifPresent(head -> file.setBelow("people", "head", head));
            if (!file.changes().isEmpty()) {
                changes.add(new Change(
                        school.id().value(), told.name(), false, school.file(), file.text(), file.changes()));
            }
        }
    }
}
