package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import dev.socialmetrics.store.RejectedList;
import dev.socialmetrics.store.Times;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Rejected rows as they can be mended: cell by cell in the layout of their file, which is read once
 * more. Where the file is no longer what it was, and for rows that never had cells, only the raw
 * text is left.
 */
public final class RejectedRecords {
  private final Originals originals;
  private final ExportOpener opener;
  private final ImportFiles files;

  public RejectedRecords(ImportContext context, DataSource reading) {
    this.originals = new Originals(reading);
    this.opener = new ExportOpener(context, Optional.of(originals));
    this.files = new ImportFiles(reading);
  }

  /**
   * One rejected row.
   *
   * @param ofExport the file's format, where only the file itself says what a row means: it is put
   *     back there when it is corrected; empty for a row that can be read without it
   * @param fileId its file
   * @param record number in it
   * @param cells by the file's own labels, with account and platform where its folder said them,
   *     and the time of its export, so that what is corrected never beats a newer export; empty
   *     when unknown
   * @param raw the row as the file has it
   * @param unread why its file could not be read once more, so that no cells are known
   */
  public record Rejected(
      Kind kind,
      Optional<String> ofExport,
      long fileId,
      long record,
      SourceLocation where,
      List<LocatedProblem> problems,
      Map<String, String> cells,
      String raw,
      Optional<String> unread) {}

  /** Cells by record, and why there are none. */
  private record Found(Map<Long, Map<String, String>> cells, Optional<String> unread) {}

  /** In the order of files and lines, one each however many problems it has. */
  public List<Rejected> read(List<RejectedList.Entry> entries) {
    Map<Long, Map<Long, List<RejectedList.Entry>>> byFile =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    RejectedList.Entry::fileId,
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        RejectedList.Entry::record, TreeMap::new, Collectors.toList())));
    List<Rejected> rejected = new ArrayList<>();
    byFile.forEach(
        (fileId, records) -> {
          ImportFile file = files.file(fileId);
          Found found = cells(file, records);
          records.forEach((record, problems) -> rejected.add(rejected(file, problems, found)));
        });
    return rejected;
  }

  private Rejected rejected(ImportFile file, List<RejectedList.Entry> problems, Found found) {
    RejectedList.Entry first = problems.get(0);
    Map<String, String> cells = found.cells().getOrDefault(first.record(), Map.of());
    return new Rejected(
        file.kind().orElse(Kind.DAILY),
        standsAlone(file, first, cells.keySet()) ? Optional.empty() : file.format(),
        file.id(),
        first.record(),
        first.where(),
        problems.stream().map(RejectedList.Entry::located).toList(),
        cells,
        first.raw(),
        cells.isEmpty() ? found.unread() : Optional.empty());
  }

  /**
   * Canonical rows do, unless an archive or a file's name says their day, or the file was refused
   * and all its rows are to come with them.
   */
  private static boolean standsAlone(
      ImportFile file, RejectedList.Entry first, Collection<String> labels) {
    boolean isCanonical =
        file.format().filter(format -> format.startsWith("canonical-")).isPresent();
    boolean isOfOneDay = file.kind().flatMap(kind -> kind.find("date")).isPresent();
    return isCanonical
        && !MendedExports.isOutstanding(file)
        && first.where().part().isEmpty()
        && (!isOfOneDay || labels.contains("date"));
  }

  private Found cells(ImportFile file, Map<Long, List<RejectedList.Entry>> records) {
    Map<Long, Map<String, String>> found = new TreeMap<>();
    long last = records.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    try (OpenExport export = opener.open(originals.whereNow(file), file)) {
      Optional<Row> row = export.rows().next();
      while (row.isPresent() && row.get().number() <= last) {
        if (records.containsKey(row.get().number())) {
          RejectedList.Entry first = records.get(row.get().number()).get(0);
          found.put(row.get().number(), cells(file, first, row.get()));
        }
        row = export.rows().next();
      }
    } catch (FileRefused e) {
      return new Found(found, Optional.of(e.in(file.name()).message()));
    } catch (IOException e) {
      FileRefused unreadable = new FileRefused(ExportOpener.unreadable(String.valueOf(e)));
      return new Found(found, Optional.of(unreadable.in(file.name()).message()));
    }
    return new Found(found, Optional.empty());
  }

  private static Map<String, String> cells(ImportFile file, RejectedList.Entry first, Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    boolean isAlone = standsAlone(file, first, row.layout().labels());
    List<String> titles = isAlone ? row.layout().labels() : CellTitles.of(row.layout());
    for (int i = 0; i < row.layout().size(); i++) {
      String cell = row.cells()[i];
      cells.put(titles.get(i), cell == null ? "" : cell);
    }
    if (!cells.isEmpty() && isAlone) {
      file.account().ifPresent(account -> cells.putIfAbsent("account_id", account));
      file.platform().ifPresent(platform -> cells.putIfAbsent("platform", platform));
      cells.putIfAbsent("exported_at", Times.exact(file.exportedAt()));
    }
    return cells;
  }
}
