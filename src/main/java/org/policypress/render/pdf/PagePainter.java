package org.policypress.render.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.StructureType;
import com.openhtmltopdf.layout.InlinePaintable;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxAccessibilityHelper;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.DisplayListItem;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.OperatorClip;
import com.openhtmltopdf.render.OperatorSetClip;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.DisplayListCollector;
import com.openhtmltopdf.render.displaylist.DisplayListContainer;
import com.openhtmltopdf.render.displaylist.DisplayListContainer.DisplayListPageContainer;
import com.openhtmltopdf.render.displaylist.DisplayListOperation;
import com.openhtmltopdf.render.displaylist.DisplayListPainter;
import com.openhtmltopdf.render.displaylist.PaintInlineContent;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;

/**
 * Paints pages that openhtmltopdf has laid out. It stands in the place of {@code PdfBoxRenderer.createPDF}, which paints a
 * line's emphasised words after the line; here the content of a page comes in the order of the text.
 */
final class PagePainter implements AutoCloseable {

    private static final Pattern ANY = Pattern.compile("");

    private final PDDocument file;
    private final BlockBox root;
    private final RenderingContext context;
    private final TextOrderDevice device;
    private final DisplayListPainter painter = new DisplayListPainter();

    /**
     * @param renderer has laid the pages out
     * @param file takes the pages
     * @param measure knows the document's fonts
     * @param turner turns round what goes from right to left, if anything does
     */
    PagePainter(PdfBoxRenderer renderer, PDDocument file, TextMeasure measure, Optional<BidiReorderer> turner) {
        this.file = file;
        root = renderer.getRootBox();
        SharedContext shared = renderer.getSharedContext();
        context = shared.newRenderingContextInstance();
        context.setFontContext(new PdfBoxFontContext());
        context.setFastRenderer(true);
        context.setRootLayer(root.getLayer());
        device = new TextOrderDevice(renderer.getDotsPerPoint(), context, measure, this::within);
        device.setWriter(file);
        device.setSharedContext(shared);
        device.setRenderingContext(context);
        context.setOutputDevice(device);
        device.setRoot(root);
        turner.ifPresent(bidi -> {
            context.setBidiReorderer(bidi);
            device.setBidiReorderer(bidi);
        });
    }

    /** On which page, counted from 1, each element with an id begins. */
    Map<String, Integer> starts() {
        Map<String, Integer> starts = new HashMap<>();
        for (PagePosition<Box> position : device.findPagePositionsByID(context, ANY)) {
            starts.put(position.getId(), position.getPageNo() + 1);
        }
        return starts;
    }

    /**
     * Paints all pages, with bookmarks, links and tags, and what the text needs of its fonts.
     *
     * @param page what they were laid out from
     */
    void paint(Document page) throws IOException {
        device.start(page);
        Layer layer = root.getLayer();
        layer.assignPagePaintingPositions(context, Layer.PAGED_MODE_PRINT);
        List<PageBox> pages = layer.getPages();
        context.setPageCount(pages.size());
        DisplayListContainer content = new DisplayListCollector(pages).collectRoot(context, layer);
        for (int i = 0; i < pages.size(); i++) {
            paint(pages.get(i), i, content.getPageInstructions(i));
        }
        device.finish(context, root);
        for (PDFont font : device.fonts()) {
            font.subset();
        }
    }

    /**
     * Where the fields of forms are, by their names; known when all pages are painted.
     *
     * @param prefix what an element's id begins with that is a field's place, before the field's name
     */
    Map<String, AnswerBox> answers(String prefix) {
        Map<String, AnswerBox> answers = new HashMap<>();
        device.getSharedContext().getIdMap().forEach((id, box) -> {
            PDStructureElement element = PdfBoxAccessibilityHelper.getStructualElementForBox(box);
            if (id.startsWith(prefix) && element != null) {
                PageBox page = root.getLayer().getFirstPage(context, box);
                PDPage sheet = file.getPage(page.getPageNo());
                answers.put(
                        id.substring(prefix.length()), new AnswerBox(sheet, area(box, page), element.getCOSObject()));
            }
        });
        return answers;
    }

    /** What is within a box's borders, in points from the page's lower left corner. */
    private PDRectangle area(Box box, PageBox page) {
        Rectangle inside = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
        int left = inside.x + page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
        int top = inside.y - page.getPaintingTop() + page.getMarginBorderPadding(context, CalculatedStyle.TOP);
        int bottom = page.getHeight(context) - top - inside.height;
        return new PDRectangle(
                device.getDeviceLength(left),
                device.getDeviceLength(bottom),
                device.getDeviceLength(inside.width),
                device.getDeviceLength(inside.height));
    }

    private void paint(PageBox box, int index, DisplayListPageContainer content) throws IOException {
        float height = device.getDeviceLength(box.getHeight(context));
        PDPage page = new PDPage(new PDRectangle(device.getDeviceLength(box.getWidth(context)), height));
        file.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(file, page, AppendMode.OVERWRITE, false)) {
            device.initializePage(out, page, height);
            box.setBasePagePdfPageIndex(index);
            context.setPage(index, box);
            context.setShadowPageNumber(-1);
            box.paintBackground(context, 0, Layer.PAGED_MODE_PRINT);
            context.setInPageMargins(true);
            box.paintMarginAreas(context, 0, Layer.PAGED_MODE_PRINT);
            context.setInPageMargins(false);
            box.paintBorder(context, 0, Layer.PAGED_MODE_PRINT);
            device.pushClip(box.getPrintClippingBounds(context));
            int left = box.getMarginBorderPadding(context, CalculatedStyle.LEFT);
            int top = box.getMarginBorderPadding(context, CalculatedStyle.TOP) - box.getPaintingTop();
            device.translate(left, top);
            paint(content);
            device.translate(-left, -top);
            device.popClip();
            device.finishPage();
        }
    }

    private void paint(DisplayListPageContainer content) {
        for (DisplayListOperation operation : content.getOperations()) {
            if (operation instanceof PaintInlineContent lines) {
                lines.getInlines().forEach(this::inline);
            } else {
                DisplayListPageContainer single = new DisplayListPageContainer(null);
                single.addOp(operation);
                painter.paint(context, single);
            }
        }
    }

    private void inline(DisplayListItem item) {
        switch (item) {
            case OperatorClip clip -> device.pushClip(clip.getClip());
            case OperatorSetClip _ -> device.popClip();
            case Box box when box.getParent() instanceof InlineLayoutBox -> {
                // It has been painted within that one.
            }
            case Box box -> box(box);
            default -> throw new IllegalStateException("unknown content of a line: " + item);
        }
    }

    /** What a layer of its own has is painted with that layer. */
    private void within(Box box) {
        Box around = box.getParent();
        if (around != null && Objects.equals(box.getContainingLayer(), around.getContainingLayer())) {
            box(box);
        }
    }

    private void box(Box box) {
        if (box instanceof BlockBox block) {
            if (!block.getStyle().requiresLayer()) {
                paint(new WithinLine(block).collect(context));
            }
        } else if (box instanceof InlinePaintable line) {
            Object token = device.startStructure(StructureType.INLINE, box);
            line.paintInline(context);
            device.endStructure(token);
        }
    }

    @Override
    public void close() {
        device.close();
    }

    /** Collects what is in a block that stands within a line. */
    private static final class WithinLine extends DisplayListCollector {
        private final BlockBox block;

        WithinLine(BlockBox block) {
            super(block.getContainingLayer().getPages());
            this.block = block;
        }

        DisplayListPageContainer collect(RenderingContext context) {
            return collectInlineBlock(
                    context, block, EnumSet.noneOf(CollectFlags.class), context.getShadowPageNumber());
        }
    }
}
