package dev.socialmetrics.source.json;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.text.TextPosition;
import tools.jackson.core.JacksonException;

/** What can be wrong with the structure of a JSON file. */
public final class JsonProblems {
  private static final String FILE_REFUSED = " Nothing of this file was stored.";
  private static final String ROW_LEFT_OUT = " This row was left out.";

  private static final String RECORDS =
      "an array of objects, one for each row, with a key for each column";
  private static final String AS_RECORDS =
      "Write each row as an object, such as [{\"date\": \"2025-11-01\", \"likes\": 5}]; with pandas:"
          + " df.to_json(path, orient=\"records\", date_format=\"iso\"), behind df.reset_index() where"
          + " days or ids are the index.";

  private JsonProblems() {}

  /** A whole document cannot be read on. */
  static Problem syntax(String what, TextPosition where) {
    return Problem.of(
        ProblemCode.JSON_SYNTAX,
        what + " at " + where,
        "valid JSON",
        "Export the file again in case it was cut short, or correct it there." + FILE_REFUSED);
  }

  /** One line of JSON Lines cannot be read. */
  static Problem brokenLine(String what, TextPosition where) {
    return Problem.of(
            ProblemCode.JSON_SYNTAX,
            what + " at " + where,
            "one JSON object on the line",
            "Correct the line or export again." + ROW_LEFT_OUT)
        .as(Severity.ROW);
  }

  /** The parser's own words, without its notes on where it started. */
  public static String words(JacksonException failure) {
    String words = failure.getOriginalMessage().replaceAll("(?s)\\s*\\((start|for) .*", "");
    return words.isEmpty() ? "broken JSON" : words;
  }

  static Problem tooDeep(int limit) {
    return Problem.of(
        ProblemCode.JSON_TOO_DEEP,
        "more than " + limit + " brackets inside one another",
        "at most " + limit,
        "Export flat objects, one for each row. Nothing of it was stored.");
  }

  static Problem tooDeepLine(int limit) {
    return tooDeep(limit).as(Severity.ROW);
  }

  static Problem trailingData(TextPosition where) {
    return Problem.of(
        ProblemCode.JSON_TRAILING_DATA,
        "more data at " + where + ", behind the end of the JSON value",
        "one array, one object, or one object on each line",
        "Put each document into a file of its own, or each object on its own line." + FILE_REFUSED);
  }

  static Problem trailingInLine() {
    return Problem.of(
            ProblemCode.JSON_TRAILING_DATA,
            "more data behind the object",
            "one JSON object on the line",
            "Put each object on its own line." + ROW_LEFT_OUT)
        .as(Severity.ROW);
  }

  public static Problem wrongRoot(String found) {
    return Problem.of(
        ProblemCode.JSON_WRONG_ROOT,
        found,
        "an array of objects, an object, or one object on each line",
        "Export the data as objects, one for each row." + FILE_REFUSED);
  }

  /**
   * The records lie in another value, as services wrap what they answer.
   *
   * @param key of the list that holds them
   */
  public static Problem wrapped(String key) {
    return Problem.of(
        ProblemCode.JSON_WRONG_ROOT,
        "an object whose \"" + key + "\" holds the records",
        "the records themselves: an array of objects with a key for each column",
        "Save only the array that \""
            + key
            + "\" holds, from its [ to its ], with those of further pages in it."
            + FILE_REFUSED);
  }

  /**
   * A document whose values lie within an object in it.
   *
   * @param key of that object
   */
  public static Problem nested(String key) {
    return Problem.of(
        ProblemCode.JSON_WRONG_ROOT,
        "an object whose \"" + key + "\" holds an object",
        "records with a key for each column, all at one level",
        "Write what \""
            + key
            + "\" holds as keys of the record itself, beside its date and id."
            + FILE_REFUSED);
  }

  /**
   * A table that a program wrote by columns or by index, as pandas does unless it is asked for
   * records.
   */
  static Problem table(String found) {
    return Problem.of(ProblemCode.JSON_WRONG_ROOT, found, RECORDS, AS_RECORDS + FILE_REFUSED);
  }

  /** A list of rows without labels. */
  public static Problem arrays() {
    return Problem.of(
        ProblemCode.JSON_WRONG_ROOT, "an array of arrays", RECORDS, AS_RECORDS + FILE_REFUSED);
  }

  /**
   * @param key of a list of rows without labels
   */
  static Problem listOfLists(String key) {
    return table("an object whose \"" + key + "\" holds an array of arrays");
  }

  /** Metrics with their values by day, as the Graph API of Facebook and Instagram answers. */
  static Problem insights() {
    return Problem.of(
        ProblemCode.JSON_WRONG_ROOT,
        "insights of the Graph API: metrics, each with a list of its values",
        RECORDS,
        "This answer is not read. Export the days on the page instead (Meta Business Suite, Insights,"
            + " Export), or write an object for each day with the metrics as its keys, such as"
            + " [{\"date\": \"2025-11-01\", \"reach\": 5}]; a value of period \"day\" is of the day"
            + " that ends at its end_time."
            + FILE_REFUSED);
  }

  /** All rows in one object, or a bracket that is never closed. */
  static Problem objectTooLong(int limit) {
    return Problem.of(
        ProblemCode.CSV_RECORD_TOO_LONG,
        "an object of more than " + limit + " characters",
        RECORDS,
        "Where it holds many rows, write each as an object of its own. "
            + AS_RECORDS
            + " Where it is one row, look for a quote or a bracket that is missing."
            + FILE_REFUSED);
  }

  static Problem notObject(String found) {
    return Problem.of(
        ProblemCode.JSON_NOT_OBJECT,
        found,
        "an object in braces",
        "Export the data as objects, one for each row." + ROW_LEFT_OUT);
  }

  static Problem duplicateKey(ColumnRef column, ColumnRef first) {
    return Problem.at(
        column,
        ProblemCode.JSON_DUPLICATE_KEY,
        column.name(),
        "each key once, but " + first + " has it too",
        "Remove one of the two." + ROW_LEFT_OUT);
  }

  static Problem tooManyKeys(int found, int limit) {
    return Problem.of(
            ProblemCode.CSV_TOO_MANY_COLUMNS,
            found + " keys",
            "at most " + limit,
            "Export only the keys that are needed." + ROW_LEFT_OUT)
        .as(Severity.ROW);
  }

  static Problem numberTooLong(ColumnRef column, String cell, int limit) {
    return Problem.at(
        column,
        ProblemCode.JSON_NUMBER_TOO_LONG,
        cell,
        "a number of at most " + limit + " characters, not " + cell.length(),
        "Correct the number or export again." + ROW_LEFT_OUT);
  }
}
