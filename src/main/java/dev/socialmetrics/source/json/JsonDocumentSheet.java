package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.TextPosition;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * The objects of a JSON array, one after the other, or a single object. The array's own brackets
 * and commas are read here, each object by the parser, so that memory holds one object at a time.
 */
public final class JsonDocumentSheet implements Sheet {
  private static final int MOST_BLANKS = 4096;

  private final CharWindow window;
  private final Limits limits;
  private final JsonValues values;
  private final JsonObjects objects;
  private final boolean isArray;
  private TextPosition position = TextPosition.START;
  private long number;
  private boolean ended;

  public JsonDocumentSheet(CharWindow window, Limits limits, boolean isArray) {
    this.window = window;
    this.limits = limits;
    this.values = new JsonValues(window, limits);
    this.objects = new JsonObjects(limits);
    this.isArray = isArray;
  }

  @Override
  public boolean hasKeys() {
    return true;
  }

  @Override
  public Optional<SheetRecord> read() throws IOException, FileRefused {
    if (ended || !isValueAhead()) {
      return Optional.empty();
    }
    SheetRecord record = record();
    if (!isArray) {
      end();
    }
    return Optional.of(record);
  }

  private boolean isValueAhead() throws IOException, FileRefused {
    skipBlanks();
    if (!isArray) {
      return true;
    }
    if (number == 0) {
      expect("[");
      if (!isNext(']')) {
        return true;
      }
    } else if (expect(",]") == ',') {
      return true;
    } else {
      end();
      return false;
    }
    expect("]");
    end();
    return false;
  }

  private boolean isNext(char c) throws IOException, FileRefused {
    return window.hasNext() && window.chars[window.at] == c;
  }

  /** Passes over one of the characters and the blanks behind it. */
  private char expect(String wanted) throws IOException, FileRefused {
    if (!window.hasNext()) {
      throw syntax("the end of the file", position);
    }
    char found = window.chars[window.at];
    if (wanted.indexOf(found) < 0) {
      throw syntax("\"" + found + "\" where " + spell(wanted) + " belongs", position);
    }
    window.at++;
    pass();
    skipBlanks();
    return found;
  }

  private static String spell(String wanted) {
    return wanted.length() == 1 ? wanted : "a comma or " + wanted.charAt(1);
  }

  private void skipBlanks() throws IOException, FileRefused {
    while (window.hasNext() && JsonValues.isBlank(window.chars[window.at])) {
      window.at++;
      if (window.length() > MOST_BLANKS && !isInsideLineEnd()) {
        pass();
      }
    }
    pass();
  }

  private boolean isInsideLineEnd() throws IOException, FileRefused {
    return window.chars[window.at - 1] == '\r' && isNext('\n');
  }

  /** The next thing starts here. */
  private void pass() {
    if (window.length() > 0) {
      position = position.after(window.text());
      window.line = position.line();
      window.startRecord();
    }
  }

  private void end() throws IOException, FileRefused {
    ended = true;
    skipBlanks();
    if (window.hasNext()) {
      throw new FileRefused(JsonProblems.trailingData(position), position.line());
    }
  }

  private SheetRecord record() throws IOException, FileRefused {
    number++;
    TextPosition start = position;
    boolean fits = values.findEnd(isArray ? 1 : 0);
    String text = window.text();
    JsonObjects.Cells cells = read(text, start, fits);
    if (!fits) {
      throw tooLong(start);
    }
    pass();
    skipBlanks();
    return SheetRecord.ofKeys(
        start.line(), cells.layout(), cells.cells(), cells.types(), cells.faults(), text);
  }

  private JsonObjects.Cells read(String text, TextPosition start, boolean fits) throws FileRefused {
    try {
      return objects.read(text);
    } catch (StreamConstraintsException tooDeep) {
      throw new FileRefused(JsonProblems.tooDeep(limits.jsonDepth()), start.line());
    } catch (UnexpectedEndOfInputException cut) {
      throw fits ? syntax(JsonProblems.words(cut), place(cut, start)) : tooLong(start);
    } catch (JacksonException broken) {
      throw syntax(JsonProblems.words(broken), place(broken, start));
    }
  }

  private FileRefused tooLong(TextPosition start) {
    return new FileRefused(
        isArray
            ? CsvProblems.recordTooLong(limits.recordChars())
            : JsonProblems.objectTooLong(limits.recordChars()),
        start.line());
  }

  private static TextPosition place(JacksonException failure, TextPosition start) {
    return start.inside(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
  }

  private static FileRefused syntax(String what, TextPosition where) {
    return new FileRefused(JsonProblems.syntax(what, where), where.line());
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
