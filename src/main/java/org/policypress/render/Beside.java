package org.policypress.render;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that is done on a thread of its own, beside what its beginner does meanwhile. */
public final class Beside {

    private Beside() {}

    /** Begins a task. */
    public static <T> CompletableFuture<T> begin(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, Thread::startVirtualThread);
    }

    /** What a task came to, waiting for it if need be; what it failed with, as if it had been done here. */
    public static <T> T ended(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
