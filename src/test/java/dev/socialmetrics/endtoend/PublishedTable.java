package dev.socialmetrics.endtoend;

import dev.socialmetrics.desktop.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as each of its formats tells it: line by line, the text of each column by its name.
 *
 * @param name as on the command line
 * @param file without its ending
 * @param plural key of the list of channels in the JSON of several
 * @param title key of the rows of a channel, or of its facts where it has no rows
 */
record PublishedTable(String name, String file, String plural, String title) {
  static final List<PublishedTable> ALL =
      List.of(
          new PublishedTable("summary", "summary", "summaries", "summary"),
          new PublishedTable("trends", "trends", "trends", "trends"),
          new PublishedTable("comparison", "comparison", "", "comparison"),
          new PublishedTable("campaigns", "campaigns", "campaign_lists", "campaigns"),
          new PublishedTable("daily", "daily-metrics", "daily_metrics", "metrics"),
          new PublishedTable("top-content", "top-content", "top_contents", "top_content"),
          new PublishedTable("audience", "audience", "audiences", "demographics"));

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Pattern CELL = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,\r\n]*)(,|\r\n)");

  static PublishedTable named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  static JsonNode read(String json) {
    return EXACT.readTree(json);
  }

  JsonNode json(Path folder) {
    return read(ReportFiles.text(folder.resolve(file + ".json")));
  }

  /** What the JSON says of each channel; all of it where the report is not one of channels. */
  List<JsonNode> parts(JsonNode root) {
    return plural.isEmpty() || !root.has(plural) ? List.of(root) : list(root.get(plural));
  }

  /** The rows of a part; the part itself where it has facts only. */
  List<JsonNode> rows(JsonNode part) {
    JsonNode rows = part.get(title);
    return rows == null ? List.of(part) : rows.isArray() ? list(rows) : List.of(rows);
  }

  /** The table form of a JSON: each row with the facts of its part, then the totals. */
  List<Map<String, String>> lines(JsonNode root) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (JsonNode part : parts(root)) {
      rows(part).forEach(row -> lines.add(line(part, row)));
    }
    root.path("totals").forEach(total -> lines.add(line(root, total)));
    return lines;
  }

  private Map<String, String> line(JsonNode facts, JsonNode row) {
    Map<String, String> line = new LinkedHashMap<>();
    facts.properties().stream()
        .filter(fact -> !fact.getKey().equals(title) && !fact.getKey().equals(plural))
        .forEach(fact -> line.put(fact.getKey(), text(fact.getValue())));
    row.properties().forEach(cell -> line.put(cell.getKey(), text(cell.getValue())));
    return line;
  }

  /** A value of a JSON as tables write it. */
  static String text(JsonNode value) {
    if (value.isArray()) {
      return String.join("; ", list(value).stream().map(PublishedTable::text).toList());
    }
    if (value.isObject()) {
      return String.join(
          ", ",
          value.properties().stream()
              .map(one -> one.getKey() + ": " + text(one.getValue()))
              .toList());
    }
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The lines of its CSV; an apostrophe before what a spreadsheet would run is taken away. */
  List<Map<String, String>> csv(Path folder) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(ReportFiles.text(folder.resolve(file + ".csv")));
    while (matcher.lookingAt()) {
      cells.add(unquoted(matcher.group(1)));
      if (matcher.group(2).equals("\r\n")) {
        records.add(cells);
        cells = new ArrayList<>();
      }
      matcher.region(matcher.end(), matcher.regionEnd());
    }
    return named(records);
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"")
        ? unguarded(cell.substring(1, cell.length() - 1).replace("\"\"", "\""))
        : cell;
  }

  private static String unguarded(String text) {
    return text.startsWith("'") ? text.substring(1) : text;
  }

  /** The lines of its workbook. */
  List<Map<String, String>> xlsx(Path folder) {
    List<List<String>> records = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(
            Files.newInputStream(folder.resolve(file + ".xlsx")), new ReadingOptions(true, true))) {
      for (Sheet sheet : book.getSheets().toList()) {
        for (Row row : sheet.read()) {
          records.add(row.stream().map(PublishedTable::text).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named(records);
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      boolean day = "yyyy-mm-dd".equals(cell.getDataFormatString());
      BigDecimal number = cell.asNumber();
      return day ? cell.asDate().toLocalDate().toString() : number.toPlainString();
    }
    return cell.getType() == CellType.BOOLEAN
        ? String.valueOf(cell.asBoolean())
        : unguarded(cell.asString());
  }

  /** Each record after the header, by the header's names. */
  private static List<Map<String, String>> named(List<List<String>> records) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (List<String> record : records.subList(1, records.size())) {
      Map<String, String> line = new LinkedHashMap<>();
      for (int i = 0; i < records.get(0).size(); i++) {
        line.put(records.get(0).get(i), i < record.size() ? record.get(i) : "");
      }
      lines.add(line);
    }
    return lines;
  }
}
