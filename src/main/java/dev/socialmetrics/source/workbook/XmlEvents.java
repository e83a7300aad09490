package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.RefusedRead;
import dev.socialmetrics.source.fault.WorkbookProblems;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of one XML part of a workbook, one after the other. Document types and entities are
 * refused, nothing is ever fetched. Single-threaded.
 */
final class XmlEvents implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private final String part;

  /**
   * @param part its name, for messages
   */
  XmlEvents(String part, InputStream in) throws FileRefused {
    this.part = part;
    this.in = new TagGuard(in);
    try {
      reader = FACTORY.createXMLStreamReader(this.in);
    } catch (XMLStreamException broken) {
      throw refusal(broken);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity");
        });
    return factory;
  }

  /** Moves to the next start of an element; false at the end. */
  boolean nextStart() throws FileRefused {
    while (next()) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Moves to the next start, end or text; false at the end. */
  boolean next() throws FileRefused {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new FileRefused(WorkbookProblems.entities(part));
      }
      return true;
    } catch (XMLStreamException broken) {
      throw refusal(broken);
    }
  }

  boolean isStart(String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT && isNamed(name);
  }

  boolean isEnd(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT && isNamed(name);
  }

  private boolean isNamed(String name) {
    return reader.getLocalName().equals(name);
  }

  /** An attribute of the current start, whatever its namespace; empty text when it is not there. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /**
   * The text of the current element, from its start to its end.
   *
   * @throws FileRefused when it is longer than {@code mostChars}, or has elements inside
   */
  String text(int mostChars) throws FileRefused {
    String name = reader.getLocalName();
    StringBuilder text = new StringBuilder();
    while (next() && !isEnd(name)) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        throw new FileRefused(WorkbookProblems.corrupt(part + " with an element inside a text"));
      }
      if (reader.hasText() && reader.getEventType() != XMLStreamConstants.COMMENT) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
      if (text.length() > mostChars) {
        throw new FileRefused(WorkbookProblems.bomb("a text of more characters", mostChars));
      }
    }
    return text.toString();
  }

  private FileRefused refusal(XMLStreamException broken) {
    Throwable cause = broken.getNestedException();
    if (cause instanceof RefusedRead refused) {
      return refused.refusal();
    }
    return new FileRefused(WorkbookProblems.corrupt(part + ", which is no good XML"));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
