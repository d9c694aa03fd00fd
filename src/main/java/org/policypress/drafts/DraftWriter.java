package org.policypress.drafts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailored;

/**
 * Writes drafts to {@code <folder>/<school>/<policy>.<format>}.
 *
 * <p>Each worker takes one order at a time through tailoring, publishing and writing: so at most as many documents are in
 * memory as there are workers, however many schools there are. The work is the processor's, which is why workers are platform
 * threads, as many as the processor has cores.
 */
public final class DraftWriter {

    private final Drafting drafting;
    private final OutputFolder folder;
    private volatile boolean stopped;

    /** The notes of the drafts that are being written; nothing until something is. */
    private volatile Optional<Ledgers> ledgers = Optional.empty();

    /**
     * @param sources tells what the drafts are made from
     * @param formats at least one
     * @param folder made when the first draft is written
     * @param force whether a draft is made though the folder has just that
     */
    public DraftWriter(
            Tailored.Maker tailor,
            Publisher publisher,
            Sources sources,
            Set<Format> formats,
            Path folder,
            boolean force) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("no format is asked for");
        }
        this.folder = new OutputFolder(folder);
        this.drafting = new Drafting(tailor, publisher, sources, EnumSet.copyOf(formats), this.folder, force);
    }

    /** Whether drafts have been written to a folder, as far as their notes tell. */
    public static boolean hasWritten(Path folder) {
        return new OutputFolder(folder).anySchoolHas(Ledger.FILE);
    }

    /**
     * Writes a draft for each order, but for those that the folder has already. Nothing is removed: where a draft cannot be
     * made, an older one stays as it was.
     *
     * @param progress told after each order
     */
    public DraftReport write(List<Order> orders, Progress progress) {
        return write(orders, progress, Runtime.getRuntime().availableProcessors());
    }

    /** As {@link #write(List, Progress)}, with that many workers; what is written does not depend on how many. */
    DraftReport write(List<Order> orders, Progress progress, int workers) {
        Draft[] drafts = new Draft[orders.size()];
        Set<Problem> problems = new ConcurrentSkipListSet<>();
        AtomicInteger next = new AtomicInteger();
        Object turn = new Object();
        Ledgers notes = new Ledgers(folder, orders);
        ledgers = Optional.of(notes);
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < drafts.length; i = next.getAndIncrement()) {
                Draft draft = draft(orders.get(i), notes, problems);
                notes.done(orders.get(i).school().id());
                synchronized (turn) {
                    drafts[i] = draft;
                    progress.done(orders.get(i));
                }
            }
        };
        finish(work, Math.clamp(orders.size(), 1, workers));
        return new DraftReport(Arrays.asList(drafts), List.copyOf(problems));
    }

    /**
     * Stops the work, as when the user breaks it off: once this returns, no file is being written and none will be, and what
     * lies in the folder is whole. Safe from any thread.
     */
    public void stop() {
        stopped = true;
        folder.close();
        ledgers.ifPresent(Ledgers::save);
    }

    private void finish(Runnable work, int workers) {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(work));
            }
            for (Future<?> worker : running) {
                await(worker);
            }
        }
    }

    private void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Whatever concerns one order alone was caught with it: this concerns all of them.
            stopped = true;
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException defect -> throw defect;
                case null, default -> throw new IllegalStateException("a worker failed", e);
            }
        }
    }

    private Draft draft(Order order, Ledgers notes, Set<Problem> problems) {
        if (stopped) {
            return new Draft.NotBegun(order);
        }
        try {
            return drafting.draft(order, notes.of(order.school().id()), problems);
        } catch (SourceFiles.UnreadableFile e) {
            problems.add(e.problem());
            return new Draft.Refused(order);
        } catch (OutputFolder.Unwritable e) {
            stopped |= e.forAll();
            return new Draft.Unwritable(order, e.file(), e.why());
        } catch (OutputFolder.Closed e) {
            return new Draft.NotBegun(order);
        } catch (RuntimeException | StackOverflowError defect) {
            return new Draft.Broken(order, defect);
        }
    }
}
