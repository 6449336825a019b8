package org.causebook.ui.markdown;

import org.causebook.catalog.Reference;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets only such HTML pass as Markdown makes. The renderer writes nothing else; this is the second wall, which holds
 * when the first has a hole.
 */
final class HarmlessHtml {

    /** The same rule as for references: a relative or a script address could mislead or run. */
    private static final AttributePolicy WEB = (element, attribute, value) -> Reference.isAddress(value) ? value : null;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .matching(WEB)
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private HarmlessHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
