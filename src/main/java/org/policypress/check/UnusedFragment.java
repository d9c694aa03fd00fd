package org.policypress.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.SourceText;
import org.policypress.problem.Place;
import org.policypress.problem.Problem;

/** A fragment that nothing includes: nobody reads it, so nobody would see what is wrong in it. */
final class UnusedFragment implements LibraryRule {

    @Override
    public String id() {
        return "unused-fragment";
    }

    @Override
    public List<Problem> check(Library library, LocalDate today) {
        Fragments fragments = Fragments.of(library.files());
        List<String> names = fragments.names();
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> texts = Stream.of(
                        library.policies().stream().map(policy -> policy.body().text()),
                        names.stream()
                                .flatMap(name -> fragments.read(name).stream())
                                .flatMap(read -> read.value().stream())
                                .map(SourceText::text),
                        WrittenTexts.closing(library))
                .flatMap(stream -> stream)
                .toList();
        return names.stream()
                .filter(name -> texts.stream().noneMatch(text -> text.contains("<#include \"" + name + "\"")))
                .map(name -> Problem.warning(
                        Place.of("templates/fragments/" + name),
                        id(),
                        "nothing includes this fragment; write <#include \"" + name
                                + "\"> where it belongs, or delete the file"))
                .toList();
    }
}
