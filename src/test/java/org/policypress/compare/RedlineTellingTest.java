package org.policypress.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How a redline is told in a terminal, to governors and to scripts. */
class RedlineTellingTest {

    private static final Redline REDLINE = Redline.compare(Notation.document("""
                    # Introduction
                    1. The ${school.head=Headteacher} expects every member of staff to act with care. {#care}
                    1. An official site needs consent.
                    """), Notation.document("""
                    # Introduction
                    1. This rule is \u001b[31mnew.
                    1. The ${school.head=Principal} expects each member of staff to act with care. {#care}
                    """));

    @Test
    void aTerminalShowsEachChangeWithItsWords() {
        assertEquals("""
                        The school’s term or value “school.head”: Headteacher → Principal

                        Paragraph 1.1 is new: “This rule is \uFFFD[31mnew.”
                          1.1 {+This rule is \uFFFD[31mnew.+}

                        Paragraph 1.2 is reworded (it was paragraph 1.1): “The Principal expects each member of staff to act with care.”
                          1.2 The {~Principal~} expects [-every-]{+each+} member of staff to act with care.

                        Paragraph 1.2 is gone: “An official site needs consent.”
                          1.2 [-An official site needs consent.-]
                        """, RedlineText.of(REDLINE, false));
    }

    @Test
    void whatMovedAndBecameAnotherKindOfBlockIsToldWithBothPlacesAndItsNewWords() {
        Redline redline = Redline.compare(Notation.document("""
                        # Conduct
                        Staff who are harassed online by parents can expect the support of the governors.
                        1. Nobody posts in anger.
                        # Records
                        1. Records are kept for six years.
                        """), Notation.document("""
                        # Conduct
                        1. Nobody posts in anger.
                        # Records
                        1. Records are kept for six years.
                        1. Staff who are harassed online by parents can expect the full support of the governors.
                        """));
        assertEquals("""
                        Paragraph 2.2 came from section 1 and is reworded: “Staff who are harassed online by parents can expect the full …”
                          2.2 Staff who are harassed online by parents can expect the {+full +}support of the governors.
                        """, RedlineText.of(redline, false));
    }

    @Test
    void governorsReadALineForEachChange() {
        assertEquals("""
                        4 changes: 1 inserted, 1 deleted, 1 reworded and 1 replaced throughout.
                        - The school’s term or value “school.head”: Headteacher → Principal
                        - Paragraph 1.1 is new: “This rule is \uFFFD[31mnew.”
                        - Paragraph 1.2 is reworded (it was paragraph 1.1): “The Principal expects each member of staff to act with care.”
                        - Paragraph 1.2 is gone: “An official site needs consent.”
                        """, RedlineSummary.of(REDLINE));
    }

    @Test
    void aScriptFindsBothSidesOfAChange() {
        String json = RedlineJson.of(REDLINE).write();
        String change = json.substring(json.indexOf("\"id\": \"care\""));
        assertEquals("""
                        "id": "care",
                              "kind": "changed",
                              "new": {
                                "citation": "paragraph 1.2",
                                "number": "1.2",
                                "text": "The Principal expects each member of staff to act with care."
                              },
                              "old": {
                                "citation": "paragraph 1.1",
                                "number": "1.1",
                                "text": "The Headteacher expects every member of staff to act with care."
                              },
                              "places": 1,
                              "subject": "clause"
                            }""", change.substring(0, change.indexOf("\n    },") + 6));
    }
}
