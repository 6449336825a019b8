package org.causebook.ui.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A picture would be fetched from another host, and tell it who reads; a link leaves that to the reader. */
final class ImagesAsLinks implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    ImagesAsLinks(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var address = ((Image) node).getDestination();
        context.getWriter().tag("a", Map.of("href", address));
        context.getWriter().text("Picture: ");
        if (node.getFirstChild() == null) {
            context.getWriter().text(address);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().tag("/a");
    }
}
