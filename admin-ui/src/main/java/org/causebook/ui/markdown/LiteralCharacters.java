package org.causebook.ui.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Characters that stand for themselves, though CommonMark gives them a meaning: {@code COMADMIN_E_KEYMISSING},
 * {@code <server>}, {@code R&D}, {@code \\server\share}. A backslash only takes the meaning from a mark behind it.
 */
final class LiteralCharacters implements InlineContentParserFactory {

    private static final String MARKS = "*`[]~|";

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('_', '<', '&', '\\');
    }

    @Override
    public InlineContentParser create() {
        return LiteralCharacters::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        var scanner = state.scanner();
        var text = String.valueOf(scanner.peek());
        scanner.next();
        if (text.equals("\\") && MARKS.indexOf(scanner.peek()) >= 0) {
            text = String.valueOf(scanner.peek());
            scanner.next();
        }
        return ParsedInline.of(new Text(text), scanner.position());
    }
}
