package dev.socialmetrics.endtoend;

import dev.socialmetrics.desktop.ReportFiles;
import dev.socialmetrics.report.page.FiguresOfPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the dashboard as programs read it.
 *
 * @param figures the attributes of each element {@code data} and of those around it, without their
 *     prefix {@code data-}
 * @param tables the tables of days
 */
record PageFile(String name, List<Map<String, String>> figures, List<DayFigures> tables) {
  private static final Pattern TABLE =
      Pattern.compile("<table (data-scope[^>]*)>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern HEAD = Pattern.compile("data-figure=([a-z_]+)\\.day");
  private static final Pattern DAY =
      Pattern.compile("<tr><th>([0-9-]{10})(.*?)(?=<tr>|</tbody>)", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("<td(?: data-value=\"?([^\">]*)\"?)?>([^<]*)");

  /**
   * The figures behind charts.
   *
   * @param about whose they are
   * @param days of each day, in the order of the page, its figures by metric
   */
  record DayFigures(Map<String, String> about, Map<String, Map<String, String>> days) {}

  /** The first page and those of the accounts. */
  static List<PageFile> of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !file.endsWith("changes.html"))
          .sorted()
          .map(file -> read(folder.relativize(file).toString(), ReportFiles.text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageFile read(String name, String html) {
    List<DayFigures> tables = new ArrayList<>();
    Matcher table = TABLE.matcher(html);
    while (table.find()) {
      tables.add(new DayFigures(FiguresOfPage.attributes(table.group(1)), days(table.group(2))));
    }
    return new PageFile(name, FiguresOfPage.of(html), tables);
  }

  private static Map<String, Map<String, String>> days(String table) {
    List<String> metrics = HEAD.matcher(table).results().map(head -> head.group(1)).toList();
    Map<String, Map<String, String>> days = new LinkedHashMap<>();
    Matcher day = DAY.matcher(table);
    while (day.find()) {
      List<String> values = VALUE.matcher(day.group(2)).results().map(PageFile::value).toList();
      Map<String, String> figures = new LinkedHashMap<>();
      for (int i = 0; i < metrics.size(); i++) {
        figures.put(metrics.get(i), values.get(i));
      }
      days.put(day.group(1), figures);
    }
    return days;
  }

  /** What the cell says for programs; else the number that it shows. */
  private static String value(MatchResult cell) {
    if (cell.group(1) != null) {
      return cell.group(1);
    }
    String text = cell.group(2).strip().replace(",", "").replace('\u2212', '-');
    if (!text.endsWith("\u00a0%")) {
      return text.equals("–") ? "" : text;
    }
    BigDecimal rate = new BigDecimal(text.replace("\u00a0%", "")).stripTrailingZeros();
    return rate.setScale(Math.max(1, rate.scale())).toPlainString();
  }
}
