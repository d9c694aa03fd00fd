package org.policypress.drafts;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.policypress.document.Edition;
import org.policypress.library.PolicyId;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;
import org.policypress.render.Format;
import org.policypress.render.Publication;
import org.policypress.render.Publisher;
import org.policypress.tailoring.Tailored;

/**
 * Takes one order through tailoring, publishing and writing, unless its draft is in the folder already.
 *
 * @param tailor makes documents
 * @param publisher makes their files
 * @param sources tells what drafts are made from
 * @param formats those that are asked for, at least one
 * @param folder where the drafts go
 * @param force whether a draft is made though the folder has just that
 */
record Drafting(
        Tailored.Maker tailor,
        Publisher publisher,
        Sources sources,
        Set<Format> formats,
        OutputFolder folder,
        boolean force) {

    /**
     * What becomes of an order.
     *
     * @param ledger what is noted of its school's drafts; what is made is noted there too
     * @param problems to which what is wrong is added
     * @throws SourceFiles.UnreadableFile when a file of the library cannot be read
     */
    Draft draft(Order order, Ledger ledger, Set<Problem> problems) throws OutputFolder.Unwritable, OutputFolder.Closed {
        Optional<Earlier> earlier = ledger.find(order.policy().id());
        Ingredients now = sources.of(order, earlier.flatMap(Earlier::lastChange));
        Optional<Reason> reason = reason(order, earlier, now);
        if (reason.isPresent()) {
            return made(order, ledger, now, reason.get(), problems);
        }
        Earlier same = earlier.orElseThrow();
        problems.addAll(same.problems());
        if (!same.head().equals(sources.head())) {
            ledger.note(order.policy().id(), same.at(sources.head()));
        }
        return new Draft.Unchanged(
                order, formats.stream().map(format -> file(order, format)).toList());
    }

    private Optional<Reason> reason(Order order, Optional<Earlier> earlier, Ingredients now) {
        if (force) {
            return Optional.of(new Reason.Asked());
        }
        return earlier.isEmpty()
                ? Optional.of(new Reason.First())
                : earlier.get().stale(now, sources, formats, format -> Stamp.of(file(order, format)));
    }

    private Path file(Order order, Format format) {
        return folder.file(order.school().id(), order.policy().id(), format);
    }

    private Draft made(Order order, Ledger ledger, Ingredients from, Reason why, Set<Problem> problems)
            throws OutputFolder.Unwritable, OutputFolder.Closed {
        Outcome<Tailored> tailored = tailor.tailor(order.policy(), order.school(), new Edition.Draft(from.state()));
        Outcome<Publication> publication = tailored.then(made -> publisher.publish(made.document(), formats));
        problems.addAll(publication.problems());
        if (publication.hasErrors() || publication.value().isEmpty()) {
            return new Draft.Refused(order);
        }
        Map<Format, OutputFolder.Written> files = folder.write(
                order.school().id(), order.policy().id(), publication.value().get());
        note(
                order,
                ledger,
                new Earlier(
                        from,
                        sources.head(),
                        pictures(tailored.value().orElseThrow()),
                        stamps(files),
                        publication.problems()));
        return new Draft.Written(
                order, files.values().stream().map(OutputFolder.Written::path).toList(), why);
    }

    private static void note(Order order, Ledger ledger, Earlier made) {
        PolicyId policy = order.policy().id();
        ledger.note(policy, ledger.find(policy).map(made::and).orElse(made));
    }

    private Map<String, String> pictures(Tailored shown) {
        Map<String, String> pictures = new TreeMap<>();
        shown.pictures().forEach(path -> pictures.put(path, sources.picture(path)));
        return pictures;
    }

    private static Map<Format, Stamp> stamps(Map<Format, OutputFolder.Written> files) {
        Map<Format, Stamp> stamps = new EnumMap<>(Format.class);
        files.forEach((format, file) -> stamps.put(format, file.stamp()));
        return stamps;
    }
}
