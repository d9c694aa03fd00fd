package org.policypress.transcription;

/** Word files for tests of other rooms. */
public final class WordSamples {

    private WordSamples() {}

    /** A small policy of a school, with a picture that has no words. */
    public static byte[] policy(String title) {
        return WordText.file("{style=Title} " + title + """

                Greenfield Academy
                {style=Heading1} 1 Leaving
                1.1 Everyone at Greenfield Academy leaves when the bell rings.
                1.2 Go to the yard of Greenfield Academy.
                <w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="P"/><a:blip r:embed="rId4"/></wp:inline></w:drawing></w:r></w:p>
                """.stripIndent());
    }
}
