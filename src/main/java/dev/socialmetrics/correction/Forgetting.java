package dev.socialmetrics.correction;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.forget.ForgottenFile;
import dev.socialmetrics.store.forget.OtherFile;
import dev.socialmetrics.store.forget.Removal;
import dev.socialmetrics.store.forget.Rework;
import dev.socialmetrics.store.forget.Takeback;
import dev.socialmetrics.store.query.ChangeQueries;
import dev.socialmetrics.store.query.ReportQueries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an import back: the database becomes what it would be without that file. The rows that it
 * touched are worked out again from the other files that state them, which are read once more.
 */
public final class Forgetting {
  private static final Column DATE = Kind.DAILY.column("date");

  private final Database database;
  private final Path output;
  private final Duration patience;
  private final EarlierRows reading;

  /**
   * @param patience how long to wait for a database that is in use
   * @param reading of all files but the one that is to be taken back
   */
  public Forgetting(Database database, Path output, Duration patience, EarlierRows reading) {
    this.database = database;
    this.output = output;
    this.patience = patience;
    this.reading = reading;
  }

  /**
   * Takes it back, or finds out what that would do.
   *
   * @param actor the user the program runs as, for the audit log
   * @throws NotForgotten when it cannot be worked out what the database would be without it
   */
  public Forgotten run(ImportFile file, Clock clock, String actor, boolean dryRun)
      throws NotForgotten, IOException {
    if (file.outcome() == FileOutcome.FORGOTTEN) {
      return new Forgotten(
          file, new Removal(Map.of(), 0, 0, 0), List.of(), reports(file.id()), lastDay(), true);
    }
    ForgottenFile forgotten = new ForgottenFile(database.writing(), file);
    requireNoCorrections(forgotten);
    requireDaysKept(forgotten);
    try (WorkFolder folder = WorkFolder.create(output);
        Rework rework = new Rework(folder.path(), patience)) {
      List<String> reread = rework(forgotten, rework);
      return new Takeback(database.writing())
          .run(
              forgotten,
              rework,
              clock.instant(),
              actor,
              removal -> new Forgotten(file, removal, reread, reports(file.id()), lastDay(), false),
              !dryRun);
    }
  }

  private Optional<LocalDate> lastDay() {
    return new ReportQueries(database.writing()).findReportDate();
  }

  private List<LocalDate> reports(long fileId) {
    return ChangeQueries.within(database.writing(), ReportNames.lookBacks())
        .staleByForgetting(fileId);
  }

  private static void requireNoCorrections(ForgottenFile file) throws NotForgotten {
    List<String> correcting = file.listCorrecting();
    if (!correcting.isEmpty()) {
      throw new NotForgotten(
          "rejected rows of it were corrected in "
              + String.join(", ", correcting)
              + ". Take that back first.");
    }
  }

  /** Of a month that is kept as its totals only, the part of a file is not known. */
  private void requireDaysKept(ForgottenFile file) throws NotForgotten {
    Map<String, Set<YearMonth>> rolledUp = file.rolledUp();
    if (rolledUp.isEmpty()) {
      return;
    }
    List<String> touched = new ArrayList<>();
    read(
        file.file(),
        rows ->
            rows.stream()
                .map(row -> row.value().values())
                .filter(row -> row.kind() == Kind.DAILY && isRolledUp(row, rolledUp))
                .forEach(row -> touched.add(channel(row) + " " + row.text(DATE))));
    if (!touched.isEmpty()) {
      throw new NotForgotten(
          "days of it were taken together to months since, such as "
              + touched.get(0)
              + ". Raise retention.daily and build the database anew from all other exports.");
    }
  }

  private static boolean isRolledUp(RowValues row, Map<String, Set<YearMonth>> months) {
    return months
        .getOrDefault(channel(row), Set.of())
        .contains(YearMonth.parse(row.text(DATE).substring(0, 7)));
  }

  private static String channel(RowValues row) {
    return row.accountId() + " " + row.platformKey();
  }

  /** The files that state touched rows. */
  private List<String> rework(ForgottenFile forgotten, Rework rework) throws NotForgotten {
    Map<Kind, Set<String>> touched = rework.learn(database.writing(), forgotten);
    Optional<LocalDate> first = rework.firstDay();
    List<String> reread = new ArrayList<>();
    for (OtherFile other : forgotten.listOthers(touched)) {
      if (first.filter(day -> isBefore(other.file(), day)).isEmpty()) {
        rework.begin(database.writing(), other.file());
        read(other.file(), rows -> rework.add(other.file(), rows));
        if (rework.publish(other, reading.combiner(other.file())) > 0) {
          reread.add(other.file().name());
        }
      }
    }
    return reread;
  }

  /** A file has no days later than the day after its export. */
  private static boolean isBefore(ImportFile file, LocalDate day) {
    LocalDate exported = file.exportedAt().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate seen = file.firstSeen().atZone(ZoneOffset.UTC).toLocalDate();
    return exported.plusDays(1).isBefore(day) && seen.plusDays(1).isBefore(day);
  }

  private void read(ImportFile file, Rows rows) throws NotForgotten {
    String name = file.name() + " (import " + file.id() + ")";
    SourceFile where =
        reading
            .find(file)
            .orElseThrow(
                () ->
                    new NotForgotten(
                        name
                            + " is needed to work it out, and is neither where it was ("
                            + file.path()
                            + ") nor anywhere else its bytes were seen. Put it back."));
    try {
      reading.read(file, where, rows::take);
    } catch (FileRefused e) {
      throw new NotForgotten(
          name + " is needed to work it out, and cannot be read any more: " + e.getMessage());
    }
  }

  private interface Rows {
    void take(List<Verdict.Accepted<ExportedRow>> rows);
  }
}
