package dev.socialmetrics.source.json;

import java.util.List;

/** Which kind of JSON a file holds, if any, recognised by its first characters. */
public enum JsonShape {
  ARRAY,
  OBJECT,
  LINES,
  SCALAR,
  NONE;

  /**
   * An opening brace may begin one object over many lines or one object a line. It is one a line
   * when the first line is a whole object and another follows on a later line, or when the first
   * line is cut off but all the others look like whole objects.
   *
   * @param head the file's first characters
   * @param whole whether these are all
   */
  public static JsonShape of(String head, boolean whole) {
    String text = head.strip();
    if (text.startsWith("[")) {
      return ARRAY;
    }
    if (text.startsWith("{")) {
      return isLines(text, whole) ? LINES : OBJECT;
    }
    return whole && JsonText.isScalar(text) ? SCALAR : NONE;
  }

  private static boolean isLines(String text, boolean whole) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(1000).toList();
    List<String> others = lines.subList(1, lines.size());
    if (others.isEmpty()) {
      return !whole;
    }
    return JsonText.isBalanced(lines.get(0))
        ? others.stream().anyMatch(JsonShape::opensObject)
        : isEachAnObject(others, whole);
  }

  /** The last line may be cut off by the look ending there. */
  private static boolean isEachAnObject(List<String> others, boolean whole) {
    List<String> complete = whole ? others : others.subList(0, others.size() - 1);
    return !complete.isEmpty() && complete.stream().allMatch(JsonShape::isObject);
  }

  private static boolean opensObject(String line) {
    return withoutMark(line).startsWith("{");
  }

  private static boolean isObject(String line) {
    return opensObject(line) && line.endsWith("}") && JsonText.isBalanced(line);
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
