package org.policypress.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.policypress.document.Edition;
import org.policypress.library.Checkout;
import org.policypress.library.CommitFiles;
import org.policypress.library.SourceFiles;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/**
 * Signs off what one commit of a library has, for one school or for many. Safe from any thread, for as long as the checkout is
 * open.
 */
public final class SignOffs {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** Each sign-off waits for the disk a dozen times: meanwhile another one's text is made. */
    private static final int WORKERS = 2 * CORES;

    /** So that no more documents are in the making than there are cores, and memory stays small. */
    private final Semaphore making = new Semaphore(CORES);

    private final CommitFiles commit;
    private final Adoptions adoptions;
    private final Archives archives;
    private final String toolkit;
    private final Slips slips;

    private SignOffs(CommitFiles commit, Adoptions adoptions, Archives archives, String toolkit, Slips slips) {
        this.commit = commit;
        this.adoptions = adoptions;
        this.archives = archives;
        this.toolkit = toolkit;
        this.slips = slips;
    }

    /**
     * What is allowed although it is most often a slip.
     *
     * @param working the library's files on the disk, which have to be as the commit has them; absent when whoever asked named
     *     the commit
     * @param again whether a version may be made although nothing has changed since the current one
     */
    public record Leave(Optional<SourceFiles> working, boolean again) {}

    /**
     * Prepares sign-offs.
     *
     * @param commit what was adopted
     * @param toolkit the toolkit's own version
     * @return nothing when the commit's {@code library.yaml} or a template is wrong
     */
    public static Outcome<SignOffs> of(
            Checkout checkout, CommitFiles commit, Archives archives, String toolkit, Leave leave) {
        return Adoptions.in(commit)
                .then(adoptions -> Outcome.of(
                        new SignOffs(commit, adoptions, archives, toolkit, new Slips(checkout, commit, leave))));
    }

    /** Makes the version that a governing body decided on, or tells why there is none. */
    public Outcome<Version> signOff(Decision decision) {
        Archive archive = archives.of(decision.school());
        return adoptions.find(decision.school(), decision.policy()).then(adoption -> {
            List<Problem> slip = slips.find(archive, decision.policy());
            if (!slip.isEmpty()) {
                return Outcome.failed(slip);
            }
            SignOff signOff = new SignOff(
                    decision.policy(),
                    adoption.policy().title(),
                    decision.meeting(),
                    decision.signatories(),
                    decision.by(),
                    decision.note(),
                    commit.state().id(),
                    toolkit,
                    adoptions.retention(adoption.policy()),
                    decision.attachments());
            return archive.signOff(
                    signOff,
                    number -> contents(
                            adoption,
                            new Edition.Version(number, decision.meeting(), decision.signatories(), commit.state())));
        });
    }

    private Outcome<Contents> contents(Adoptions.Adoption adoption, Edition.Version edition) {
        making.acquireUninterruptibly();
        try {
            return adoptions.contents(adoption, edition);
        } finally {
            making.release();
        }
    }

    /**
     * What became of one of many decisions.
     *
     * @param outcome the version, or why there is none
     * @param defect the toolkit's own mistake, if it made one
     */
    public record Answer(Decision decision, Outcome<Version> outcome, Optional<RuntimeException> defect) {}

    /**
     * Makes all versions that were decided on. One that cannot be made stops no other.
     *
     * @param each told of each as it is made, by any thread, one at a time
     * @return the answers in the order of the decisions
     */
    public List<Answer> signOff(List<Decision> decisions, Consumer<Answer> each) {
        ReentrantLock turn = new ReentrantLock();
        List<Callable<Answer>> work = decisions.stream()
                .map(decision -> (Callable<Answer>) () -> {
                    Answer answer = answer(decision);
                    turn.lock();
                    try {
                        each.accept(answer);
                    } finally {
                        turn.unlock();
                    }
                    return answer;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("signing off was interrupted", e);
        } catch (ExecutionException e) {
            // Whatever concerns one decision alone is its answer.
            throw new IllegalStateException("signing off failed", e);
        }
    }

    private Answer answer(Decision decision) {
        try {
            return new Answer(decision, signOff(decision), Optional.empty());
        } catch (SourceFiles.UnreadableFile e) {
            return new Answer(decision, Outcome.failed(e.problem()), Optional.empty());
        } catch (RuntimeException defect) {
            Problem sorry = Problem.error(
                    archives.of(decision.school()).place(),
                    "defect",
                    "policypress itself made a mistake; nothing was signed off");
            return new Answer(decision, Outcome.failed(sorry), Optional.of(defect));
        }
    }
}
