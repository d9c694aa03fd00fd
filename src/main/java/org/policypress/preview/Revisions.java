package org.policypress.preview;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.policypress.library.Library;
import org.policypress.library.Policy;
import org.policypress.library.School;
import org.policypress.problem.Outcome;

/** The library from one change to the next, numbered. Safe from any thread. */
final class Revisions {

    /** How long a question for changes waits: less than what browsers take for a dead connection. */
    private static final long LONGEST_WAIT_SECONDS = 25;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Revision current;

    Revisions(Shelf first) {
        this.current = new Revision(1, first, new ConcurrentHashMap<>());
    }

    /**
     * One of them, with the drafts that somebody has looked at: each is made once.
     *
     * @param number counts from 1
     */
    record Revision(int number, Shelf shelf, Map<String, Outcome<String>> made) {

        /** Makes the first school's drafts, so that Java knows how by the time that somebody saves a file. */
        void warm() {
            shelf.library().map(Library::schools).stream()
                    .flatMap(schools -> schools.stream().limit(1))
                    .forEach(school -> school.policies()
                            .forEach(adoption ->
                                    draft(school.id().value(), adoption.policy().value())));
        }

        /** The draft of a policy for a school; nothing where the library has no such school or policy, or one has errors. */
        Optional<Outcome<String>> draft(String school, String policy) {
            Optional<School> one = shelf.library().map(Library::schools).stream()
                    .flatMap(schools -> schools.stream())
                    .filter(s -> s.id().value().equals(school))
                    .findFirst();
            Optional<Policy> other = shelf.library().map(Library::policies).stream()
                    .flatMap(policies -> policies.stream())
                    .filter(p -> p.id().value().equals(policy))
                    .findFirst();
            if (one.isEmpty()
                    || other.isEmpty()
                    || one.get().adoption(other.get().id()).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(made.computeIfAbsent(school + "/" + policy, _ -> shelf.draft(one.get(), other.get())));
        }
    }

    /** Puts the library as it is now in the place of what it was. */
    void next(Shelf shelf) {
        lock.lock();
        try {
            current = new Revision(current.number() + 1, shelf, new ConcurrentHashMap<>());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Revision current() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** The first revision after a number; after a while the same, so that nobody waits for ever. */
    Revision after(int number) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        lock.lock();
        try {
            while (current.number() <= number && left > 0) {
                left = changed.awaitNanos(left);
            }
            return current;
        } finally {
            lock.unlock();
        }
    }
}
