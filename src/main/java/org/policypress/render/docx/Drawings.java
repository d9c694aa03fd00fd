package org.policypress.render.docx;

import org.policypress.document.ImageFile;

/** Writes pictures into lines of text (ECMA-376 part 1, 20.4.2.8), scaled down to the room that there is. */
final class Drawings {

    private static final int TWIPS_A_PIXEL = 15;
    private static final int EMU_A_TWIP = 635;

    /** Word's extension for SVG pictures (MS-ODRAWXML 2.3.3.2): the PNG beside it is for programs that do not know it. */
    private static final String SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private static final String SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    /** Word's extension that marks a picture as decoration (MS-ODRAWXML 2.3.4). */
    private static final String DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    private static final String DECORATIVE_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2017/decorative";

    private Drawings() {}

    /**
     * Writes a run with a picture.
     *
     * @param alternative what it says to someone who cannot see it; empty for decoration
     * @param width the most room in twips
     * @param height the most room in twips
     */
    static void write(Story story, ImageFile file, String alternative, int width, int height) {
        double scale = Math.min(
                1,
                Math.min(
                        width / ((double) file.width() * TWIPS_A_PIXEL),
                        height / ((double) file.height() * TWIPS_A_PIXEL)));
        String cx = emu(file.width() * scale);
        String cy = emu(file.height() * scale);
        String number = Integer.toString(story.manuscript().nextDrawing());
        String name = "Picture " + number;
        XmlWriter out = story.out();
        out.raw("<w:r><w:drawing>")
                .open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
                .empty("wp:extent", "cx", cx, "cy", cy)
                .open("wp:docPr", "id", number, "name", name, "descr", alternative);
        if (alternative.isEmpty()) {
            out.open("a:extLst").open("a:ext", "uri", DECORATIVE);
            out.empty("adec:decorative", "xmlns:adec", DECORATIVE_NAMESPACE, "val", "1");
            out.close("a:ext").close("a:extLst");
        }
        out.close("wp:docPr");
        out.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>");
        out.open("a:graphic").open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        out.open("pic:pic").open("pic:nvPicPr");
        out.empty("pic:cNvPr", "id", number, "name", name, "descr", alternative).raw("<pic:cNvPicPr/>");
        out.close("pic:nvPicPr").open("pic:blipFill");
        blip(story, file);
        out.raw("<a:stretch><a:fillRect/></a:stretch>").close("pic:blipFill");
        out.raw("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>").empty("a:ext", "cx", cx, "cy", cy);
        out.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>");
        out.raw("</a:graphic></wp:inline></w:drawing></w:r>");
    }

    private static void blip(Story story, ImageFile file) {
        Media media = story.manuscript().media();
        String embedded = story.relationships().to("image", media.name(file));
        XmlWriter out = story.out();
        switch (file.type()) {
            case PNG, JPEG -> out.empty("a:blip", "r:embed", embedded);
            case SVG -> {
                String vector = story.relationships().to("image", media.vectorName(file));
                out.open("a:blip", "r:embed", embedded).open("a:extLst").open("a:ext", "uri", SVG);
                out.empty("asvg:svgBlip", "xmlns:asvg", SVG_NAMESPACE, "r:embed", vector);
                out.close("a:ext").close("a:extLst").close("a:blip");
            }
        }
    }

    /** Pixels in English Metric Units, at least one. */
    private static String emu(double pixels) {
        return Long.toString(Math.max(1, Math.round(pixels * TWIPS_A_PIXEL * EMU_A_TWIP)));
    }
}
