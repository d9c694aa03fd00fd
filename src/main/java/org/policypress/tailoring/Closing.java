package org.policypress.tailoring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.policypress.library.Fragments;
import org.policypress.library.Library;
import org.policypress.library.SourceFiles;
import org.policypress.library.SourceText;
import org.policypress.library.Templates;
import org.policypress.problem.Outcome;
import org.policypress.problem.Problem;

/** The text that follows every policy: its adoption, how long it is kept, and whose copyright it is. */
final class Closing {

    private static final String NAME = "closing.md";

    private Closing() {}

    /** The library's own closing, or the built-in one. */
    static Outcome<PolicyTemplate> template(Library library) {
        Templates templates = Templates.of(library.files());
        try {
            Optional<byte[]> content = templates.find(NAME);
            if (content.isEmpty()) {
                return failed(templates, "there is no template " + NAME);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.get()))
                    .toString()
                    .replace("\r\n", "\n");
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return PolicyTemplate.of(
                    new SourceText(templates.place(NAME).file(), 1, withoutMark),
                    Fragments.of(library.files()),
                    Vocabulary.closing(library));
        } catch (SourceFiles.UnreadableFile e) {
            return failed(templates, String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            return failed(templates, "the file is not in UTF-8; save it as UTF-8");
        }
    }

    private static Outcome<PolicyTemplate> failed(Templates templates, String sentence) {
        return Outcome.failed(Problem.error(templates.place(NAME), "closing", sentence));
    }
}
