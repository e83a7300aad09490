package dev.socialmetrics.source;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is read of tables, for tests. */
public final class SheetContents {
  private SheetContents() {}

  public static List<SheetRecord> all(Sheet sheet) throws IOException, FileRefused {
    try (sheet) {
      List<SheetRecord> records = new ArrayList<>();
      Optional<SheetRecord> record = sheet.read();
      while (record.isPresent()) {
        records.add(record.get());
        record = sheet.read();
      }
      return records;
    }
  }

  /** Every table of a file, a line a record: {@code 3 a|b}; a table's own name stands before. */
  public static List<String> outcome(SourceFile file, TextOptions options) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Sheets sheets = Sheets.open(file, Limits.DEFAULTS)) {
      for (SheetRef ref : sheets.list()) {
        lines.add(ref.kind() + " " + ref.label());
        all(sheets.read(ref, options)).forEach(record -> lines.add(describe(record)));
      }
    } catch (FileRefused refused) {
      lines.add("file " + refused.problem().code() + " " + refused.line());
    }
    return lines;
  }

  public static List<String> outcome(SourceFile file) throws IOException {
    return outcome(file, TextOptions.ANY);
  }

  private static String describe(SheetRecord record) {
    return record.line()
        + " "
        + IntStream.range(0, record.size())
            .mapToObj(record::cell)
            .map(SheetContents::describe)
            .collect(Collectors.joining("|"));
  }

  private static String describe(SheetCell cell) {
    boolean plain = cell.type() == CellType.TEXT || cell.type() == CellType.BLANK;
    return plain ? cell.text() : cell.type() + ":" + cell.text();
  }
}
