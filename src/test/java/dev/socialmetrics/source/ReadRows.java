package dev.socialmetrics.source;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files for tests, and what is read from them. */
public final class ReadRows {
  private ReadRows() {}

  public static SourceFile text(Path folder, String name, String content) throws IOException {
    return bytes(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  public static SourceFile bytes(Path folder, String name, byte[] content) throws IOException {
    return of(Files.write(folder.resolve(name), content));
  }

  public static SourceFile of(Path path) throws IOException {
    BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
    return new SourceFile(
        path,
        path.getFileName().toString(),
        seen.size(),
        seen.lastModifiedTime().toInstant(),
        "key");
  }

  static List<Row> rows(SourceFile file) throws IOException, FileRefused {
    return rows(file, Limits.DEFAULTS);
  }

  static List<Row> rows(SourceFile file, Limits limits) throws IOException, FileRefused {
    List<Row> rows = new ArrayList<>();
    try (Sheets sheets = Sheets.open(file, limits);
        RowSource source = sheets.rows(sheets.list().get(0))) {
      Optional<Row> row = source.next();
      while (row.isPresent()) {
        rows.add(row.get());
        row = source.next();
      }
    }
    return rows;
  }

  /**
   * What became of a file, a line a record: {@code 2 ok a|b}, {@code 3 csv.blank-row}, {@code 4
   * csv.too-few-cells}, or {@code file csv.unterminated-quote 3}.
   */
  static List<String> outcome(SourceFile file, Limits limits) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Sheets sheets = Sheets.open(file, limits);
        RowSource source = sheets.rows(sheets.list().get(0))) {
      source.warnings().forEach(warning -> lines.add("warning " + warning.code()));
      Optional<Row> row = source.next();
      while (row.isPresent()) {
        lines.add(describe(row.get()));
        row = source.next();
      }
    } catch (FileRefused refused) {
      lines.add("file " + refused.problem().code() + " " + refused.line());
    }
    return lines;
  }

  private static String describe(Row row) {
    if (row.ignored().isPresent()) {
      return row.line() + " " + row.ignored().get();
    }
    if (row.faults().isEmpty()) {
      return row.line() + " ok " + String.join("|", row.cells());
    }
    return row.line()
        + " "
        + String.join(",", row.faults().stream().map(fault -> fault.code().code()).toList());
  }
}
