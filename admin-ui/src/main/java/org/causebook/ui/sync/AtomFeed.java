package org.causebook.ui.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.Instant;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.causebook.sync.Change;
import org.causebook.sync.ShowNews.Latest;
import org.jspecify.annotations.Nullable;

/**
 * What is new as an Atom feed (RFC 4287). Its links are relative, because the name of the host is the reader's business.
 * All texts are plain: whatever people wrote is shown, not obeyed.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

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
        link("self", FeedPages.ADDRESS, "application/atom+xml");
        link("alternate", ChangePages.ADDRESS, "text/html");
        xml.writeStartElement("author");
        element("name", "Causebook");
        xml.writeEndElement();
        for (var news : latest.news()) {
            entry(new NewsItem(news));
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Instant updated(Latest latest) {
        return latest.news().isEmpty()
                ? Instant.EPOCH
                : latest.news().get(0).change().at();
    }

    private void entry(NewsItem item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("title", title(item));
        element("id", id(item.change()));
        element("updated", item.change().at().toString());
        // What is gone has no page of its own; an entry without content needs one (4.1.1.1).
        link("alternate", item.address().orElse(ChangePages.ADDRESS), "text/html");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", item.change().kind().id());
        summary(item.news().meaning());
        xml.writeEndElement();
    }

    private void summary(@Nullable String meaning) throws XMLStreamException {
        if (meaning != null) {
            element("summary", XmlText.lines(meaning));
        }
    }

    private static String title(NewsItem item) {
        var symbol = item.news().symbol() == null ? "" : " " + item.news().symbol();
        var place = item.isOfEntry() ? " in " + item.catalogName() : "";
        return XmlText.line(item.happening() + ": " + item.subject() + symbol + place);
    }

    /** Made of the change itself: the same after a restored backup, where sequences may come to mean other changes. */
    private static String id(Change change) {
        var name = String.join(
                "/", change.at().toString(), change.kind().id(), change.catalog(), String.valueOf(change.code()));
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
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
