package dev.socialmetrics.intake.json;

import dev.socialmetrics.intake.RowSources;
import dev.socialmetrics.intake.fault.CsvProblems;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.intake.text.CharWindow;
import dev.socialmetrics.intake.text.TextPosition;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The lines of a JSON Lines file; a broken one costs nothing but itself. */
public final class JsonLinesSource implements RowSource {
  private static final char BOM = '\uFEFF';

  private final CharWindow window;
  private final Limits limits;
  private final JsonObjects objects;
  private long number;

  public JsonLinesSource(CharWindow window, Limits limits) {
    this.window = window;
    this.limits = limits;
    this.objects = new JsonObjects(limits);
  }

  /** Known only to who has looked ahead: {@link RowSources} does. */
  @Override
  public Optional<Layout> layout() {
    return Optional.empty();
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    if (!window.hasNext()) {
      return Optional.empty();
    }
    findLineEnd();
    long line = window.line;
    String text = withoutMark(window.text());
    passLineEnd();
    return Optional.of(row(line, text));
  }

  private void findLineEnd() throws IOException, FileRefused {
    while (window.hasNext() && window.chars[window.at] != '\n' && window.chars[window.at] != '\r') {
      window.at++;
      if (window.length() > limits.recordChars()) {
        throw new FileRefused(CsvProblems.recordTooLong(limits.recordChars()), window.line);
      }
    }
  }

  private void passLineEnd() throws IOException, FileRefused {
    if (window.at < window.to) {
      window.skipLineEnd();
    }
    window.line++;
    window.startRecord();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }

  private Row row(long line, String text) {
    number++;
    if (text.isBlank()) {
      return new Row(
          number,
          line,
          new Layout(List.of()),
          new String[0],
          text,
          List.of(),
          Optional.of(ProblemCode.CSV_BLANK_ROW));
    }
    JsonObjects.Cells cells = read(line, text);
    return new Row(
        number, line, cells.layout(), cells.cells(), text, cells.faults(), Optional.empty());
  }

  private JsonObjects.Cells read(long line, String text) {
    try {
      return objects.read(text);
    } catch (StreamConstraintsException tooDeep) {
      return JsonObjects.Cells.broken(JsonProblems.tooDeepLine(limits.jsonDepth()));
    } catch (JacksonException broken) {
      TextPosition where = new TextPosition(line, 1).inside(1, broken.getLocation().getColumnNr());
      return JsonObjects.Cells.broken(JsonProblems.brokenLine(JsonProblems.words(broken), where));
    }
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
