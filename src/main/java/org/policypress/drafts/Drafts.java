package org.policypress.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.policypress.document.Document;
import org.policypress.document.Edition;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailor;

/** Writes drafts to {@code <folder>/<school>/<policy>.<format>}. */
public final class Drafts {

    private final Tailor tailor;
    private final Publisher publisher;
    private final Edition edition;
    private final Set<Format> formats;
    private final Path folder;

    /**
     * @param tailor makes the documents
     * @param publisher makes their files
     * @param edition what is told of the drafts on each page
     * @param formats which files each has, at least one
     * @param folder where they go; made when it is missing
     */
    public Drafts(Tailor tailor, Publisher publisher, Edition edition, Set<Format> formats, Path folder) {
        this.tailor = tailor;
        this.publisher = publisher;
        this.edition = edition;
        this.formats = EnumSet.copyOf(formats);
        this.folder = folder;
    }

    /** The file of a draft in one format. */
    public static Path file(Path folder, Draft draft, Format format) {
        return folder.resolve(draft.school().id().value())
                .resolve(draft.policy().id().value() + "." + format.extension());
    }

    /**
     * Writes drafts. Whatever is wrong with one of them is reported, and the others are written.
     *
     * @param drafts which, in the order in which the report has them
     * @param threads how many work at once, at least 1: each has one document in hand at a time
     * @throws UncheckedIOException when a file cannot be written; every file is whole or as it was before
     */
    public Report write(List<Draft> drafts, int threads, Progress progress) {
        AtomicReferenceArray<List<Problem>> found = new AtomicReferenceArray<>(drafts.size());
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, drafts.size())))) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> {
                    for (int at = next.getAndIncrement(); at < drafts.size(); at = next.getAndIncrement()) {
                        found.set(at, write(drafts.get(at)));
                        progress.finished();
                    }
                }));
            }
            awaitAll(running, () -> next.set(drafts.size()));
        }
        return report(drafts, found);
    }

    /** Waits for all; after the first failure nothing more is begun, and that failure is thrown. */
    private static void awaitAll(List<Future<?>> running, Runnable stop) {
        Optional<Throwable> failure = Optional.empty();
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                stop.run();
                failure = failure.or(() -> Optional.of(Objects.requireNonNullElse(e.getCause(), e)));
            } catch (InterruptedException e) {
                stop.run();
                Thread.currentThread().interrupt();
                failure = failure.or(() -> Optional.of(e));
            }
        }
        switch (failure.orElse(null)) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException("the work was stopped", e);
        }
    }

    private List<Problem> write(Draft draft) {
        Outcome<Document> document = tailor.tailor(draft.policy(), draft.school(), edition);
        if (document.hasErrors()) {
            return document.problems();
        }
        Outcome<Publication> publication = document.then(d -> publisher.publish(d, formats));
        if (!publication.hasErrors()) {
            publication.value().ifPresent(files -> write(draft, files));
        }
        return publication.problems();
    }

    private void write(Draft draft, Publication publication) {
        for (Format format : formats) {
            Path file = file(folder, draft, format);
            try {
                WholeFile.write(file, publication.file(format));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        }
    }

    private static Report report(List<Draft> drafts, AtomicReferenceArray<List<Problem>> found) {
        List<Draft> written = new ArrayList<>();
        List<Draft> failed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Problem> ofDraft = found.get(i);
            problems.addAll(ofDraft);
            (ofDraft.stream().anyMatch(Problem::isError) ? failed : written).add(drafts.get(i));
        }
        return new Report(written, failed, problems);
    }
}
