package org.policypress.document;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a document is a draft, a signed-off version or a statement about one, and of which state of the library. */
public sealed interface Edition {

    /** The state of the library that the document was made from. */
    LibraryState source();

    /** A short sentence for the foot of each page, such as {@code Draft of 1a2b3c4d5e}. */
    String sentence();

    /** What nobody has signed. */
    record Draft(LibraryState source) implements Edition {
        @Override
        public String sentence() {
            return switch (source) {
                case LibraryState.Commit c -> (c.changed() ? "Draft, changed since " : "Draft of ") + c.shortId();
                case LibraryState.Unversioned _ -> "Draft, not under version control";
            };
        }
    }

    /**
     * What a governing body has signed off.
     *
     * @param number 1, 2, 3 ... for each school and policy
     * @param adopted the day of the meeting
     * @param signatories who signed
     */
    record Version(int number, LocalDate adopted, Signatories signatories, LibraryState source) implements Edition {
        public Version {
            if (number < 1) {
                throw new IllegalArgumentException("version " + number + " must be >= 1");
            }
        }

        @Override
        public String sentence() {
            return "Version " + number + ", adopted " + DateWords.day(adopted);
        }
    }

    /**
     * What is written about a policy rather than being its text, such as a certificate.
     *
     * @param sentence what the foot of each page says
     */
    record Statement(String sentence) implements Edition {
        @Override
        public LibraryState source() {
            return new LibraryState.Unversioned();
        }
    }

    /** Who signed a version: names as text. */
    record Signatories(String chair, String head) {}

    /** The version's number, where there is one. */
    default Optional<Integer> versionNumber() {
        return switch (this) {
            case Draft _, Statement _ -> Optional.empty();
            case Version v -> Optional.of(v.number());
        };
    }
}
