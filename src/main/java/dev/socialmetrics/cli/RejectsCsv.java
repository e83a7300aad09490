package dev.socialmetrics.cli;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.job.importing.Corrections;
import dev.socialmetrics.job.importing.RejectedRecords.Rejected;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rejected rows as CSV in the layout of their files, to be mended and imported: a file a kind, and
 * beside the cells where the row stood and what is wrong with it, in columns that begin with {@code
 * _} and that an import passes over.
 */
final class RejectsCsv {
  private static final List<String> ABOUT =
      List.of(
          "_file", Corrections.FILE_COLUMN, Corrections.LINE_COLUMN, "_code", "_problem", "_raw");

  private RejectsCsv() {}

  /** Writes the named file, or one beside it for each kind where there are several; their paths. */
  static List<Path> write(Path target, List<Rejected> rows) throws IOException {
    Map<Kind, List<Rejected>> byKind =
        rows.stream()
            .collect(Collectors.groupingBy(Rejected::kind, TreeMap::new, Collectors.toList()));
    List<Path> written = new ArrayList<>();
    for (Map.Entry<Kind, List<Rejected>> kind : byKind.entrySet()) {
      Path file = byKind.size() == 1 ? target : named(target, kind.getKey());
      writeOne(file, kind.getValue());
      written.add(file);
    }
    return written;
  }

  private static Path named(Path target, Kind kind) {
    String name = target.getFileName().toString();
    String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    return target.resolveSibling(stem + "-" + kind.label() + ".csv");
  }

  private static void writeOne(Path file, List<Rejected> rows) throws IOException {
    Set<String> labels = new LinkedHashSet<>();
    rows.forEach(row -> labels.addAll(row.cells().keySet()));
    labels.removeIf(label -> label.startsWith("_"));
    List<String> header = new ArrayList<>(labels);
    header.addAll(ABOUT);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        ICSVWriter csv =
            new CSVWriterBuilder(out).withParser(new RFC4180ParserBuilder().build()).build()) {
      csv.writeNext(header.toArray(String[]::new));
      rows.forEach(row -> csv.writeNext(cells(row, labels)));
    }
  }

  private static String[] cells(Rejected row, Set<String> labels) {
    List<String> cells = new ArrayList<>();
    labels.forEach(label -> cells.add(row.cells().getOrDefault(label, "")));
    cells.add(row.file());
    cells.add(Long.toString(row.fileId()));
    cells.add(Long.toString(row.line()));
    cells.add(row.codes());
    cells.add(row.problems());
    cells.add(row.cells().isEmpty() ? row.raw() : "");
    return cells.toArray(String[]::new);
  }
}
