package de.foerdertopf.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A filled template as a document tree: metadata set, style sheet brought in, German spacing put right. */
final class LetterPage {

    /** What a line must not part: § and number, day and month, e. and V. */
    private static final Pattern NO_BREAK =
            Pattern.compile("(?<=§) (?=\\d)|(?<=\\b(?:Absatz|Nummer|Nummern|Satz|Artikel|Az\\.)) (?=\\d)|(?<=\\d\\.)"
                    + " (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b)|(?<=\\be\\.)"
                    + " (?=[VK]\\.)");

    private LetterPage() {}

    static Document build(String xhtml, TemplateSet templates, PdfMetadata metadata) {
        var document = parse(xhtml);
        var root = document.getDocumentElement();
        root.setAttribute("lang", metadata.language());
        var head = (Element) root.getElementsByTagName("head").item(0);
        append(head, "title", metadata.title());
        describe(head, "description", metadata.description());
        describe(head, "subject", metadata.description());
        bringInStyleSheets(head, templates);
        addBookmarks(head, root);
        keepTogether(root.getElementsByTagName("body").item(0));
        return document;
    }

    private static void describe(Element head, String name, String content) {
        var meta = append(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    /** Every head of the letter can be jumped to. */
    private static void addBookmarks(Element head, Element root) {
        var bookmarks = append(head, "bookmarks", "");
        var heads = root.getElementsByTagName("h2");
        for (var i = 0; i < heads.getLength(); i++) {
            var title = (Element) heads.item(i);
            var id = "head-" + i;
            title.setAttribute("id", id);
            var bookmark = head.getOwnerDocument().createElement("bookmark");
            bookmark.setAttribute("name", title.getTextContent());
            bookmark.setAttribute("href", "#" + id);
            bookmarks.appendChild(bookmark);
        }
    }

    private static Element append(Element head, String name, String text) {
        var element = head.getOwnerDocument().createElement(name);
        element.setTextContent(text);
        head.appendChild(element);
        return element;
    }

    private static void bringInStyleSheets(Element head, TemplateSet templates) {
        var links = head.getElementsByTagName("link");
        while (links.getLength() > 0) {
            var link = (Element) links.item(0);
            var style = head.getOwnerDocument().createElement("style");
            style.setTextContent(templates.text(link.getAttribute("href")));
            head.replaceChild(style, link);
        }
    }

    private static void keepTogether(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(NO_BREAK.matcher(child.getNodeValue()).replaceAll("\u00a0"));
            } else {
                keepTogether(child);
            }
        }
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalStateException("A letter's template is not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
