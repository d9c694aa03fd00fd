package org.policypress.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.policypress.document.Block.Field;
import org.policypress.document.Inline;

/**
 * Makes a document's forms fillable (ISO 32000-1, 12.7): each field has the label as its description, a place in the structure
 * tree (ISO 14289-1, 7.18.4) and an appearance of its own (ISO 19005-2, 6.4.1). Signature fields are ready for a digital
 * signature.
 */
final class FillableForm {

    private static final int PRINTED = 1 << 2;
    private static final int SEVERAL_LINES = 1 << 12;
    private static final int HAS_SIGNATURE_FIELDS = 1;

    private static final COSName FONT = COSName.getPDFName("Answer");
    private static final String STYLE = "/Answer 10 Tf 0 g";
    private static final COSName TICKED = COSName.getPDFName("Yes");
    private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");

    private final PDDocument file;
    private final COSDictionary tree;
    private final List<COSDictionary> widgets = new ArrayList<>();
    private boolean signed;

    private FillableForm(PDDocument file) {
        this.file = file;
        this.tree = file.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    }

    /**
     * Adds the fields that have a place, in their order.
     *
     * @param places by the field's name
     */
    static void add(PDDocument file, List<Field> fields, Map<String, AnswerBox> places, Press press)
            throws IOException {
        FillableForm form = new FillableForm(file);
        for (Field field : fields) {
            AnswerBox place = places.get(field.name());
            if (place != null) {
                form.add(field, place);
            }
        }
        if (!form.widgets.isEmpty()) {
            form.write(press.formFont());
        }
    }

    private void write(FormFont font) {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(FONT, font.in(file));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, new COSArray(widgets));
        form.setItem(COSName.DR, resources);
        form.setString(COSName.DA, STYLE);
        if (signed) {
            form.setInt(COSName.SIG_FLAGS, HAS_SIGNATURE_FIELDS);
        }
        file.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private void add(Field field, AnswerBox place) throws IOException {
        COSDictionary widget = new COSDictionary();
        widget.setItem(COSName.TYPE, COSName.ANNOT);
        widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
        widget.setItem(COSName.RECT, place.area());
        widget.setInt(COSName.F, PRINTED);
        widget.setItem(COSName.P, place.page());
        widget.setString(COSName.T, field.name());
        widget.setString(COSName.TU, Inline.text(field.label()));
        switch (field.answer()) {
            case TEXT, DATE -> text(widget, place.area(), 0);
            case LINES -> text(widget, place.area(), SEVERAL_LINES);
            case TICK -> tick(widget, place.area());
            case SIGNATURE -> {
                widget.setItem(COSName.FT, COSName.SIG);
                widget.setItem(COSName.AP, appearance(drawing(place.area(), "")));
                signed = true;
            }
        }
        place(widget, place);
        widgets.add(widget);
    }

    private void text(COSDictionary widget, PDRectangle area, int flags) throws IOException {
        widget.setItem(COSName.FT, COSName.TX);
        widget.setString(COSName.DA, STYLE);
        if (flags != 0) {
            widget.setInt(COSName.FF, flags);
        }
        widget.setItem(COSName.AP, appearance(drawing(area, "/Tx BMC\nEMC\n")));
    }

    private void tick(COSDictionary widget, PDRectangle area) throws IOException {
        widget.setItem(COSName.FT, COSName.BTN);
        widget.setItem(COSName.V, COSName.OFF);
        widget.setItem(COSName.AS, COSName.OFF);
        COSDictionary states = new COSDictionary();
        float size = Math.min(area.getWidth(), area.getHeight());
        // Three points of a tick, in tenths of the box.
        String tick = String.format(
                Locale.ROOT,
                "q 0 G %.2f w 1 J 1 j %.2f %.2f m %.2f %.2f l %.2f %.2f l S Q\n",
                size * 0.12,
                size * 0.2,
                size * 0.5,
                size * 0.42,
                size * 0.22,
                size * 0.82,
                size * 0.82);
        states.setItem(TICKED, drawing(area, tick));
        states.setItem(COSName.OFF, drawing(area, ""));
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, states);
        widget.setItem(COSName.AP, appearance);
    }

    private static COSDictionary appearance(COSStream drawing) {
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, drawing);
        return appearance;
    }

    /** A drawing as large as the field. */
    private COSStream drawing(PDRectangle area, String content) throws IOException {
        COSStream drawing = file.getDocument().createCOSStream();
        try (OutputStream out = drawing.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        drawing.setItem(COSName.TYPE, COSName.XOBJECT);
        drawing.setItem(COSName.SUBTYPE, COSName.FORM);
        drawing.setItem(COSName.BBOX, new PDRectangle(area.getWidth(), area.getHeight()));
        drawing.setItem(COSName.RESOURCES, new COSDictionary());
        return drawing;
    }

    /** Puts a field on its page, and into the structure tree: each leads to the other (ISO 32000-1, 14.7.4.3). */
    private void place(COSDictionary widget, AnswerBox place) {
        COSDictionary page = place.page().getCOSObject();
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(widget);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJECT_REFERENCE);
        reference.setItem(COSName.OBJ, widget);
        reference.setItem(COSName.PG, page);
        COSDictionary element = place.element();
        element.setItem(COSName.S, COSName.FORM);
        element.setItem(COSName.K, reference);
        int key = tree.getInt(COSName.PARENT_TREE_NEXT_KEY);
        widget.setInt(COSName.STRUCT_PARENT, key);
        COSArray parents = tree.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        parents.add(COSInteger.get(key));
        parents.add(element);
        tree.setInt(COSName.PARENT_TREE_NEXT_KEY, key + 1);
    }
}
