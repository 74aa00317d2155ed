package parity.ide;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import parity.failure.Exit;
import parity.failure.Failure;

/** A run configuration of IntelliJ that is there already. */
record RunFile(String name, String text) {

    /** Fails where it is another's, or cannot be told to be ours. */
    void requireOurs() {
        try {
            if (!isOurs()) {
                throw refused("it holds a configuration that is not Parity's");
            }
        } catch (SAXException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    /** Also false where that cannot be told. */
    boolean isSurelyOurs() {
        try {
            return isOurs();
        } catch (SAXException e) {
            return false;
        }
    }

    private boolean isOurs() throws SAXException {
        var found = root().getElementsByTagName("configuration");
        return found.getLength() > 0
                && IntStream.range(0, found.getLength())
                        .mapToObj(at -> (Element) found.item(at))
                        .allMatch(one -> one.getAttribute("name").startsWith(Undertaking.PREFIX));
    }

    private Element root() throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // No file of someone else's makes this one read another.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // It would print what is wrong besides.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Failure refused(String why) {
        return new Failure(
                Exit.USAGE,
                "cannot replace %s: %s; rename it, or move it away; nothing was changed".formatted(name, why));
    }
}
