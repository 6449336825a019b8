package org.causebook.ui.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Explanations and resolutions as readers see them. The dialect keeps what texts about codes are full of: underscores,
 * angle brackets, ampersands and backslashes stand for themselves, a line ends where its author ended it, and only
 * emphasis, links, lists, quotes, tables and code have marks. Headings would upset the order of the page's own, and
 * images would come from other hosts, so they are links.
 */
public final class Markdown {

    private static final int MAX_NESTING = 50;

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class);

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.builder().linkTypes(AutolinkType.URL).build(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(BLOCKS)
            .customInlineContentParserFactory(new LiteralCharacters())
            .maxOpenBlockParsers(MAX_NESTING)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .softbreak("<br>")
            .escapeHtml(true)
            .nodeRendererFactory(ImagesAsLinks::new)
            .build();

    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private Markdown() {}

    /** The text as HTML that can be shown to anyone: no script, no style, no frame, no link but to the web. */
    public static String html(String source) {
        return HarmlessHtml.of(HTML.render(parse(source)));
    }

    /**
     * The first words without their marks, on one line.
     *
     * @param longest how many characters at most, without the ellipsis that says that more follows
     */
    public static String words(String source, int longest) {
        var words = WORDS.render(parse(source)).strip();
        if (words.length() <= longest) {
            return words;
        }
        var end = words.lastIndexOf(' ', longest);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, longest / 2)) + "…";
    }

    private static Node parse(String source) {
        return PARSER.parse(source);
    }
}
