package dev.socialmetrics.cli;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import dev.socialmetrics.store.RejectedList;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rejected rows as a CSV file, a line a problem. */
final class RejectsCsv {
  private static final String[] HEADER = {
    "file", "line", "code", "column_number", "column", "found", "expected", "what_to_do", "raw"
  };

  private RejectsCsv() {}

  static void write(Path target, List<RejectedList.Entry> entries) throws IOException {
    try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        ICSVWriter csv =
            new CSVWriterBuilder(out).withParser(new RFC4180ParserBuilder().build()).build()) {
      csv.writeNext(HEADER);
      for (RejectedList.Entry entry : entries) {
        csv.writeNext(entry.toRow());
      }
    }
  }
}
