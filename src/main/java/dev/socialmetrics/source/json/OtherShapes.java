package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * JSON whose values are not within an object for each row, recognised by its first record: what
 * pandas writes of a table unless it is asked for records, what services answer.
 */
public final class OtherShapes {
  private static final String INSIGHT_VALUES = "\"values\":[{\"value\":";

  private final List<String> keys;
  private final String[] cells;

  /**
   * @param cells values of the keys, objects and lists as compact JSON; null where there is none
   */
  public OtherShapes(List<String> keys, String[] cells) {
    this.keys = List.copyOf(keys);
    this.cells = cells.clone();
  }

  /** A shape whose keys may be those of a table. */
  public Optional<Problem> table() {
    if (isSplit()) {
      return Optional.of(JsonProblems.table("an object with the lists \"columns\" and \"data\""));
    }
    return objectOfObjects().map(JsonProblems::table);
  }

  /** A shape whose keys are those of no table. */
  public Optional<Problem> answer() {
    if (isInsights()) {
      return Optional.of(JsonProblems.insights());
    }
    return key("[{")
        .map(JsonProblems::wrapped)
        .or(() -> key("{").map(JsonProblems::nested))
        .or(() -> key("[[").map(JsonProblems::listOfLists));
  }

  private boolean isSplit() {
    return value("columns").startsWith("[\"") && value("data").startsWith("[[");
  }

  private String value(String key) {
    int index = keys.indexOf(key);
    return index < 0 || index >= cells.length || cells[index] == null ? "" : cells[index];
  }

  /** One metric with its values, or a list of them. */
  private boolean isInsights() {
    boolean isOne = !value("name").isEmpty() && value("values").startsWith("[{\"value\":");
    return isOne || key("[{").map(this::value).filter(OtherShapes::holdsInsights).isPresent();
  }

  private static boolean holdsInsights(String list) {
    return list.contains(INSIGHT_VALUES) && list.contains("\"name\":\"");
  }

  /** Columns of values by row, or rows by their index. */
  private Optional<String> objectOfObjects() {
    if (cells.length == 0 || cells.length > keys.size()) {
      return Optional.empty();
    }
    List<String> inner = JsonText.keysOf(cells[0]);
    for (String cell : cells) {
      if (inner.isEmpty() || !inner.equals(JsonText.keysOf(cell))) {
        return Optional.empty();
      }
    }
    if (inner.stream().allMatch(OtherShapes::isIndex)) {
      return Optional.of(
          "an object of columns, each of which holds its values by row (\""
              + keys.get(0)
              + "\": {\""
              + inner.get(0)
              + "\": …})");
    }
    return keys.stream().allMatch(OtherShapes::isIndex)
        ? Optional.of(
            "an object of rows by their index (\""
                + keys.get(0)
                + "\": {\""
                + inner.get(0)
                + "\": …})")
        : Optional.empty();
  }

  /** A number of a row, or its day. */
  private static boolean isIndex(String key) {
    return !key.isEmpty() && key.charAt(0) >= '0' && key.charAt(0) <= '9';
  }

  /** The first key whose value begins so: a list of objects, or an object. */
  private Optional<String> key(String begin) {
    return IntStream.range(0, Math.min(cells.length, keys.size()))
        .filter(i -> cells[i] != null && cells[i].startsWith(begin))
        .mapToObj(keys::get)
        .findFirst();
  }
}
