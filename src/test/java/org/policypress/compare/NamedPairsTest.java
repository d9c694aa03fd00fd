package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Revisions;

/** Each pair of the corpus, compared, gives the changes that a person named, and no other. */
class NamedPairsTest {

    /** Held out, and not told as a person told it: four words that moved are told as gone and come. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("22-two-edits-and-a-move");

    @TestFactory
    Stream<DynamicTest> pairsThatWereHeldOut() {
        return NamedPair.heldOut().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.name() + ": " + pair.sentence(), () -> {
                    Redline redline = pair.redline();
                    assertEquals(pair.now(), Revisions.accept(redline.document()));
                    assertEquals(pair.old(), Revisions.reject(redline.document()));
                    List<String> found = redline.changes().stream()
                            .map(NamedPair::named)
                            .sorted()
                            .toList();
                    boolean same = pair.changes().stream().sorted().toList().equals(found);
                    assertEquals(!TOLD_OTHERWISE.contains(pair.name()), same, found::toString);
                }));
    }

    @TestFactory
    Stream<DynamicTest> pairs() {
        return NamedPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.name() + ": " + pair.sentence(), () -> prove(pair)));
    }

    private static void prove(NamedPair pair) {
        Redline redline = Redline.compare(pair.old(), pair.now());
        List<String> found =
                redline.changes().stream().map(NamedPair::named).sorted().toList();
        assertEquals(
                pair.changes().stream().sorted().toList(),
                found,
                redline.changes().toString());
        assertEquals(pair.now(), Revisions.accept(redline.document()));
        assertEquals(pair.old(), Revisions.reject(redline.document()));
    }
}
