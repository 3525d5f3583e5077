package id.rewang.payment.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One element of a stream with all that is inside, by local names; small enough to keep, such as one entry of a statement. */
final class XmlElement {

    private static final int MAX_DEPTH = 40;

    private final String name;
    private final int line;
    private final @Nullable String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    private XmlElement(XMLStreamReader xml) {
        this.name = xml.getLocalName();
        this.line = xml.getLocation().getLineNumber();
        this.currency = xml.getAttributeValue(null, "Ccy");
    }

    /** Reads the element that the reader stands on, up to its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static XmlElement read(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("nested deeper than " + MAX_DEPTH, xml.getLocation());
        }
        XmlElement element = new XmlElement(xml);
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.children.add(read(xml, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> element.text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** With runs of white space made one space. */
    String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** All elements at the end of the path. */
    Stream<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.children(step));
        }
        return found;
    }

    /** The first element at the end of the path. */
    @Nullable
    XmlElement find(String... path) {
        return all(path).findFirst().orElse(null);
    }

    /** The text of the first element at the end of the path; null when there is none or it is blank. */
    @Nullable
    String textOf(String... path) {
        XmlElement element = find(path);
        return element == null || element.text().isEmpty() ? null : element.text();
    }

    List<String> textsOf(String... path) {
        return all(path)
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .filter(found -> !found.isEmpty())
                .toList();
    }
}
