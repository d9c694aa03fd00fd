package org.policypress.transcription;

/** Word files for tests of other rooms. */
public final class WordSamples {

    private WordSamples() {}

    /** The XML of a text with most of what Word files have. */
    public static String xml() {
        return WordText.document("""
                {style=Title} Fire Policy
                Contents
                1 Leaving→2
                | Next Review | May 2027 |
                {style=Heading1 num=1.0} Leaving
                {num=1.1 ind=720} **Everyone** leaves //at once//.
                {num=2.0} by the front
                {num=2.1} or the back
                (a) typed
                | Door | Who |
                | Front | all |
                <w:p><w:bookmarkStart w:name="_Ref1"/><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1.1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>
                Name: ________ Date: ........
                """);
    }

    /** A Word file with that XML. */
    public static byte[] withXml(String xml) {
        return WordText.of(xml).zip();
    }

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
