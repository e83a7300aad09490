package dev.socialmetrics.maintenance;

import dev.socialmetrics.report.folder.Manifest;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.maintenance.IntegrityCheck;
import dev.socialmetrics.store.published.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at everything that is kept: the database, what adds up in it, and the report folders. */
public final class Verification {
  private final Database database;
  private final Path output;

  public Verification(Database database, Path output) {
    this.database = database;
    this.output = output;
  }

  /**
   * What was found.
   *
   * @param damage of the database file
   * @param imbalance rows that do not add up
   * @param reports files that differ from what was published, each with its folder
   */
  public record Findings(
      long files,
      long rows,
      long folders,
      List<String> damage,
      List<String> imbalance,
      List<String> reports) {
    public Findings {
      damage = List.copyOf(damage);
      imbalance = List.copyOf(imbalance);
      reports = List.copyOf(reports);
    }
  }

  public Findings run() throws IOException {
    IntegrityCheck soundness = new IntegrityCheck(database.reading());
    List<String> damage = soundness.damage();
    List<LocalDate> dates = new ReportFolder(output).dates();
    List<String> reports = new ArrayList<>();
    for (LocalDate date : dates) {
      look(date, reports);
    }
    return new Findings(
        soundness.countFiles(),
        soundness.countRows(),
        dates.size(),
        damage,
        damage.isEmpty() ? soundness.imbalance() : List.of(),
        reports);
  }

  private void look(LocalDate date, List<String> found) throws IOException {
    Path folder = new ReportFolder(output).of(date);
    Manifest.verify(folder).forEach(line -> found.add(date + "/" + line));
    Map<String, String> hashes = Manifest.hashes(folder);
    for (ReportFiles.Row row : new ReportFiles(database.reading()).list(date)) {
      if (!row.sha256().equals(hashes.get(row.name()))) {
        found.add(date + "/" + row.name() + ": not what was published last");
      }
    }
  }
}
