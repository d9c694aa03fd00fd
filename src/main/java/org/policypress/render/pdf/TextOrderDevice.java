package org.policypress.render.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.StructureType;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.RenderingContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * What pages are painted on. It differs from openhtmltopdf's own device in four things.
 *
 * <ul>
 *   <li>Words within a line, such as emphasised ones, are painted where they stand in the text: openhtmltopdf paints them
 *       after the line, so that a program that reads a page's content as it comes finds them in the wrong place.
 *   <li>A box without background or border leaves no artifact. openhtmltopdf's own question for that,
 *       {@code Box.hasNonTextContent}, is always answered with yes, and thousands of empty artifacts took a twelfth of the time.
 *   <li>A text is not measured again to find out whether its font has all of it.
 *   <li>What {@linkplain Ties ties} a text to the next is left out, and a space that ties words is an ordinary one.
 * </ul>
 */
final class TextOrderDevice extends PdfBoxFastOutputDevice {

    /** Marks a piece of structure that was not begun. */
    private static final Object NONE = new Object();

    private final RenderingContext context;
    private final TextMeasure measure;
    private final Consumer<Box> within;
    private final Set<PDFont> fonts = new LinkedHashSet<>();
    private @Nullable PdfBoxFSFont font;

    /**
     * @param context what is being painted
     * @param measure knows the document's fonts
     * @param within paints a box that stands within a line, when its place in the line is reached
     */
    TextOrderDevice(float dotsPerPoint, RenderingContext context, TextMeasure measure, Consumer<Box> within) {
        super(dotsPerPoint, true, true, PdfAConformance.PDFA_2_A);
        this.context = context;
        this.measure = measure;
        this.within = within;
    }

    /** The fonts that text was drawn in, in the order in which they were first needed. */
    Set<PDFont> fonts() {
        return fonts;
    }

    @Override
    public void setFont(FSFont font) {
        super.setFont(font);
        this.font = (PdfBoxFSFont) font;
    }

    @Override
    public void drawString(String tied, float x, float y, @Nullable JustificationInfo spacing) {
        String text = tied.substring(0, Ties.start(tied)).replace(Ties.NO_BREAK_SPACE, ' ');
        PdfBoxFSFont now = font;
        if (now != null && measure.isPlain(now, text)) {
            drawStringFast(text, x, y, spacing, now.getFontDescriptions().getFirst(), now.getSize2D());
        } else {
            super.drawString(text, x, y, spacing);
        }
    }

    @Override
    public void drawStringFast(
            String text, float x, float y, @Nullable JustificationInfo spacing, FontDescription face, float size) {
        if (!text.isEmpty()) {
            fonts.add(face.getFont());
        }
        super.drawStringFast(text, x, y, spacing, face, size);
    }

    @Override
    public @Nullable Object startStructure(StructureType type, Box box) {
        if (type == StructureType.BACKGROUND && !isDrawn(box)) {
            return NONE;
        }
        Object token = super.startStructure(type, box);
        if (type == StructureType.INLINE_CHILD_BOX && !context.isInPageMargins()) {
            within.accept(box);
        }
        return token;
    }

    @Override
    public void endStructure(@Nullable Object token) {
        if (token != NONE) {
            super.endStructure(token);
        }
    }

    /** Whether a box has anything to be painted besides its text: a background, a border or lines along its text. */
    private boolean isDrawn(Box box) {
        boolean lined = switch (box) {
            case InlineLayoutBox inline -> !inline.getTextDecorations().isEmpty();
            // These are asked only when they have such lines.
            case LineBox _ -> true;
            case TableCellBox cell -> cell.hasCollapsedPaintingBorder();
            default -> false;
        };
        CalculatedStyle style = box.getStyle();
        return lined
                || hasColour(style)
                || style.isHasBackgroundImage()
                || !box.getBorder(context).isAllZeros();
    }

    private static boolean hasColour(CalculatedStyle style) {
        return style.isHasBackground() && !FSRGBColor.TRANSPARENT.equals(style.getBackgroundColor());
    }
}
