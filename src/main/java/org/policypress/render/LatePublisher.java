package org.policypress.render;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.policypress.document.Document;
import org.policypress.problem.Outcome;

/** Opens a publisher when the first document is to be published. */
final class LatePublisher implements Publisher {

    private final Supplier<Outcome<Publisher>> opening;
    private Optional<Outcome<Publisher>> opened = Optional.empty();

    LatePublisher(Supplier<Outcome<Publisher>> opening) {
        this.opening = opening;
    }

    @Override
    public Outcome<Publication> publish(Document document, Set<Format> formats) {
        return opened().then(publisher -> publisher.publish(document, formats));
    }

    private synchronized Outcome<Publisher> opened() {
        Outcome<Publisher> publisher = opened.orElseGet(opening);
        opened = Optional.of(publisher);
        return publisher;
    }
}
