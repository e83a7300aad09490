package dev.socialmetrics.correction;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.report.folder.AtomicFile;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rejected rows as CSV in the layout of their files, to be corrected and imported, and beside the
 * cells where the row stood and what is wrong with it, in columns that begin with {@code _}.
 * Canonical rows go to a file a kind; those of platforms' exports to a file a format, which begins
 * with the columns that put them back where they stood.
 */
public final class RejectsCsv {
  private static final List<String> ABOUT =
      List.of(
          "_file",
          CorrectionHead.FILE,
          CorrectionHead.RECORD,
          CorrectionHead.LINE,
          "_code",
          "_problem",
          "_raw");
  private static final List<String> ABOUT_EXPORTS =
      List.of(
          CorrectionHead.FILE,
          CorrectionHead.RECORD,
          "_file",
          CorrectionHead.LINE,
          "_code",
          "_problem",
          "_raw");

  private RejectsCsv() {}

  /**
   * Writes the named file, or one beside it for each sort where there are several; their paths.
   *
   * @param place where a file of a name may be written
   * @throws FileAlreadyExistsException when one of them is there, and may hold corrected rows
   */
  public static List<Path> write(Path target, UnaryOperator<Path> place, List<CorrectableRow> rows)
      throws IOException {
    Map<String, List<CorrectableRow>> bySort =
        rows.stream()
            .collect(Collectors.groupingBy(RejectsCsv::sort, TreeMap::new, Collectors.toList()));
    List<Path> written = new ArrayList<>();
    for (String sort : bySort.keySet()) {
      Path named = bySort.size() == 1 ? target : named(target, sort.substring(2));
      written.add(place.apply(named));
    }
    requireNew(written);
    Iterator<Path> files = written.iterator();
    for (List<CorrectableRow> ofOneSort : bySort.values()) {
      writeOne(files.next(), ofOneSort);
    }
    return written;
  }

  /** What lies there may be half corrected, or may have been imported and be needed again. */
  private static void requireNew(List<Path> files) throws FileAlreadyExistsException {
    for (Path file : files) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
  }

  /** Kinds before formats, each in its order. */
  private static String sort(CorrectableRow row) {
    return row.ofExport()
        .map(format -> "2 " + format.replaceAll("[^a-z0-9-]+", "+"))
        .orElseGet(() -> "1" + row.kind().ordinal() + row.kind().label());
  }

  private static Path named(Path target, String sort) {
    String name = target.getFileName().toString();
    String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    return target.resolveSibling(stem + "-" + sort + ".csv");
  }

  private static void writeOne(Path file, List<CorrectableRow> rows) throws IOException {
    Set<String> labels = new LinkedHashSet<>();
    rows.forEach(row -> labels.addAll(row.cells().keySet()));
    labels.removeIf(label -> label.startsWith("_"));
    boolean isOfExport = rows.get(0).ofExport().isPresent();
    List<String> header = new ArrayList<>(labels);
    header.addAll(isOfExport ? 0 : header.size(), isOfExport ? ABOUT_EXPORTS : ABOUT);
    AtomicFile.create(
        file,
        out -> {
          ICSVWriter csv =
              new CSVWriterBuilder(out).withParser(new RFC4180ParserBuilder().build()).build();
          csv.writeNext(header.toArray(String[]::new));
          rows.forEach(row -> csv.writeNext(cells(row, labels)));
          csv.flush();
        });
  }

  private static String[] cells(CorrectableRow row, Set<String> labels) {
    List<String> cells = new ArrayList<>();
    labels.forEach(label -> cells.add(row.cells().getOrDefault(label, "")));
    cells.addAll(row.ofExport().isPresent() ? 0 : cells.size(), about(row));
    return cells.toArray(String[]::new);
  }

  private static List<String> about(CorrectableRow row) {
    RejectedRow rejected = row.row();
    String file = rejected.where().table();
    String id = Long.toString(row.at().fileId());
    String record = Long.toString(row.at().record());
    List<String> place =
        row.ofExport().isPresent() ? List.of(id, record, file) : List.of(file, id, record);
    List<String> about = new ArrayList<>(place);
    about.add(Long.toString(rejected.where().line().orElseThrow()));
    about.add(joined(" ", rejected.problems().stream().map(each -> each.code().code()).distinct()));
    about.add(joined(" | ", rejected.located().stream().map(LocatedProblem::message)));
    about.add(row.cells().isEmpty() ? rejected.raw() : "");
    return about;
  }

  private static String joined(String between, Stream<String> texts) {
    return texts.collect(Collectors.joining(between));
  }
}
