package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypress.document.Revisions;

/** Each pair of the corpus, compared, gives the changes that a person named, and no other. */
class NamedPairsTest {

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
