package org.policypress.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever signs off at the same time, all succeed, in some order. */
class ConcurrencyTest {

    private static final int THREADS = 16;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void sixteenThreadsAndAnotherProcessSignOffTheSamePolicyOfOneSchool() throws Exception {
        Process other = AnotherProcess.start(folder.toString(), "sign-off", "8");
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> signOffs = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        AnotherProcess.signOff(folder, 1);
                        return null;
                    })
                    .toList();
            for (Future<Void> signOff : threads.invokeAll(signOffs)) {
                signOff.get();
            }
        }
        assertEquals(0, other.waitFor());

        assertEquals(
                IntStream.rangeClosed(1, THREADS + 8).boxed().toList(),
                AnotherProcess.sound(folder).stream().map(v -> v.id().number()).toList());
    }
}
