package dev.socialmetrics.format.match;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.csv.SpreadsheetDamage;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The first records of a sheet, normalised, to recognise it by.
 *
 * @param records blank ones included
 * @param damage what a spreadsheet did to it
 * @param list key of the list in a JSON document that the sheet is
 */
public record SheetHead(
    List<List<String>> records, Optional<Problem> damage, Optional<String> list) {
  /** Longest preamble before a header, in records. */
  private static final int RECORDS = 40;

  public SheetHead(List<List<String>> records, Optional<Problem> damage) {
    this(records, damage, Optional.empty());
  }

  /**
   * @param list key of the list in a JSON document that the sheet is
   */
  public static SheetHead read(Sheet sheet, Optional<String> list) throws IOException, FileRefused {
    List<SheetRecord> records = new ArrayList<>();
    Optional<SheetRecord> record = sheet.read();
    while (record.isPresent()) {
      records.add(record.get());
      record = records.size() < RECORDS ? sheet.read() : Optional.empty();
    }
    return new SheetHead(
        records.stream().map(SheetHead::normalised).toList(),
        SpreadsheetDamage.lineInCell(records),
        list);
  }

  public static List<String> normalised(SheetRecord record) {
    return IntStream.range(0, record.size()).mapToObj(record::text).map(Labels::normalise).toList();
  }

  /** All texts. */
  public Set<String> labels() {
    Set<String> labels = new HashSet<>();
    records.forEach(labels::addAll);
    return labels;
  }

  /** The first text of the sheet. */
  public String begin() {
    return records.stream()
        .flatMap(List::stream)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The only filled cell of a record; empty when there are none or several. */
  public static String title(List<String> record) {
    List<String> filled = record.stream().filter(text -> !text.isEmpty()).toList();
    return filled.size() == 1 ? filled.get(0) : "";
  }

  /** The same of a record that is not normalised; looks no further than it must. */
  public static String title(SheetRecord record) {
    String only = "";
    for (int i = 0; i < record.size(); i++) {
      String text = Labels.normalise(record.text(i));
      if (!text.isEmpty() && !only.isEmpty()) {
        return "";
      }
      only = text.isEmpty() ? only : text;
    }
    return only;
  }

  List<String> after(int index) {
    return index + 1 < records.size() ? records.get(index + 1) : List.of();
  }
}
