package org.causebook.ui.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.causebook.sync.Change;
import org.causebook.sync.ReadChanges.Latest;
import org.causebook.text.TextLines;
import org.jspecify.annotations.Nullable;

/**
 * The newest changes as an Atom feed (RFC 4287). Links are relative, because the server does not know its public host
 * name. All texts are plain: markup that people wrote is shown, not interpreted.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The feed as a document. */
    static String of(Latest latest) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFeed(xml).write(latest);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory does not fail", impossible);
        }
        return text.toString();
    }

    private void write(Latest latest) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("title", "What is new in Causebook");
        element("id", "urn:uuid:" + latest.position().epoch());
        element("updated", updated(latest).toString());
        link("self", ChangePages.FEED, "application/atom+xml");
        link("alternate", ChangePages.PAGE, "text/html");
        xml.writeStartElement("author");
        element("name", "Causebook");
        xml.writeEndElement();
        for (var news : latest.news()) {
            entry(new NewsDay.Item(news));
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Instant updated(Latest latest) {
        return latest.news().isEmpty()
                ? Instant.EPOCH
                : latest.news().get(0).change().at();
    }

    private void entry(NewsDay.Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("title", title(item));
        element("id", id(item.change()));
        element("updated", item.change().at().toString());
        // A feed entry without content needs a link (4.1.1.1), also when its subject has no page any more.
        link("alternate", item.address().orElse(ChangePages.PAGE), "text/html");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", item.change().kind().id());
        summary(item.news().meaning());
        xml.writeEndElement();
    }

    private void summary(@Nullable String meaning) throws XMLStreamException {
        if (meaning != null) {
            element("summary", clean(meaning));
        }
    }

    private static String title(NewsDay.Item item) {
        var symbol = item.news().symbol() == null ? "" : " " + item.news().symbol();
        var place = item.isOfEntry() ? " in " + item.catalogName() : "";
        var edition = item.edition().map(number -> " · " + number).orElse("");
        return line(item.happening() + ": " + item.subject() + symbol + place + edition);
    }

    /** Made from the change itself, because sequences may stand for other changes after a backup is restored. */
    private static String id(Change change) {
        var name = String.join(
                "/", change.at().toString(), change.kind().id(), change.catalog(), String.valueOf(change.code()));
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** The text in one line. */
    private static String line(String text) {
        return SPACES.matcher(clean(text)).replaceAll(" ").strip();
    }

    /** The text without characters that no XML 1.0 document may contain, even escaped; each becomes U+FFFD. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        TextLines.harmless(text).codePoints().map(AtomFeed::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Control characters are gone by now. What remains are unpaired surrogates and two noncharacters (XML, 2.2). */
    private static int allowed(int character) {
        var unpaired = character >= 0xD800 && character <= 0xDFFF;
        return unpaired || character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character;
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
