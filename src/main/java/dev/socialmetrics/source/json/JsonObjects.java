package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.CellFaults;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads the text of one JSON value into cells with Jackson's streaming parser. Single-threaded. */
final class JsonObjects {
  private static final Layout NO_KEYS = new Layout(List.of());
  private static final int FOUND_CHARS = 60;

  /** Cells in the layout's order; none, and a fault, when the value is no object. */
  record Cells(Layout layout, String[] cells, CellType[] types, List<Problem> faults) {
    static Cells broken(Problem fault) {
      return new Cells(NO_KEYS, new String[0], new CellType[0], List.of(fault));
    }
  }

  private final Limits limits;
  private final JsonStyle style;
  private final JsonFactory factory;
  private final JsonKeys keys;
  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<CellType> types = new ArrayList<>();
  private final List<Problem> faults = new ArrayList<>();

  JsonObjects(Limits limits, JsonStyle style) {
    this.limits = limits;
    this.style = style;
    this.keys = new JsonKeys(limits.columns());
    int longest = limits.recordChars() + 1;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.jsonDepth())
                    .maxNumberLength(longest)
                    .maxStringLength(longest)
                    .maxNameLength(longest)
                    .build())
            .build();
  }

  /**
   * @throws JacksonException when the text is no valid JSON; a {@code StreamConstraintsException}
   *     when its brackets are too deep
   */
  Cells read(String text) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new StreamReadException(parser, "No value");
      }
      if (first != JsonToken.START_OBJECT) {
        return notObject(parser, text);
      }
      clear();
      readPairs(parser, text, "");
      Cells cells = cells();
      return parser.nextToken() == null ? cells : Cells.broken(JsonProblems.trailingInLine());
    }
  }

  private static Cells notObject(JsonParser parser, String text) {
    while (parser.nextToken() != null) {
      continue;
    }
    boolean isLong = text.length() > FOUND_CHARS;
    return Cells.broken(
        JsonProblems.notObject(isLong ? text.substring(0, FOUND_CHARS) + "…" : text));
  }

  private void clear() {
    names.clear();
    values.clear();
    types.clear();
    faults.clear();
  }

  /**
   * @param path of the object whose pairs they are, with a point behind it; empty for the outermost
   */
  private void readPairs(JsonParser parser, String text, String path) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = path + style.text(parser.currentName());
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && style.byPath()) {
        readPairs(parser, text, name + '.');
        continue;
      }
      names.add(name);
      types.add(type(token));
      values.add(value(parser, token, text));
    }
  }

  private static CellType type(JsonToken token) {
    return switch (token) {
      case VALUE_NULL -> CellType.BLANK;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> CellType.NUMBER;
      default -> CellType.TEXT;
    };
  }

  private String value(JsonParser parser, JsonToken token, String text) {
    return switch (token) {
      case VALUE_NULL -> null;
      case START_OBJECT, START_ARRAY -> nested(parser, text);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      default -> style.text(parser.getString());
    };
  }

  private static String nested(JsonParser parser, String text) {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    return JsonText.compact(text.substring(from, (int) parser.currentLocation().getCharOffset()));
  }

  private String number(JsonParser parser) {
    String number = parser.getString();
    if (number.length() > limits.numberChars()) {
      int index = names.size() - 1;
      faults.add(
          JsonProblems.numberTooLong(
              CellFaults.column(index, names.get(index)), number, limits.numberChars()));
    }
    return number;
  }

  private Cells cells() {
    JsonKeys.Keys known = keys.of(names);
    String[] cells = values.toArray(new String[0]);
    if (known.faults().isEmpty()) {
      CellFaults.add(known.layout(), cells, limits.cellChars(), faults);
    }
    faults.addAll(known.faults());
    return new Cells(known.layout(), cells, types.toArray(new CellType[0]), List.copyOf(faults));
  }
}
