package dev.socialmetrics.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.folder.AtomicFile;
import dev.socialmetrics.report.folder.EmptyFolders;
import dev.socialmetrics.store.rejected.RejectedList;
import dev.socialmetrics.store.rejected.ResolvedRows;
import dev.socialmetrics.store.runs.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * {@code output/rejected/NAME.errors.jsonl}: for each input file that is refused or has rejected
 * rows, an object a problem. Each is replaced whole, and goes when nothing is left to correct.
 */
public final class RejectedFolder {
  private static final String ENDING = ".errors.jsonl";

  private final ResolvedRows resolved;
  private final RejectedList rejected;
  private final RunFiles files;
  private final Path folder;

  public RejectedFolder(DataSource writing, Path output) {
    this.resolved = new ResolvedRows(writing);
    this.rejected = new RejectedList(writing);
    this.files = new RunFiles(writing);
    this.folder = output.toAbsolutePath().normalize().resolve("rejected");
  }

  /** Writes every file of it anew. */
  public void rebuild() throws IOException {
    removeOthers(Set.of());
    update(0);
    EmptyFolders.remove(folder);
  }

  /** Makes it right after a run. */
  public void update(long runId) throws IOException {
    Set<String> touched = new HashSet<>(resolved.listTouchedNames(runId));
    Set<Path> open = new HashSet<>();
    for (String name : resolved.listOpenNames()) {
      Path place = folder.resolve(name + ENDING).normalize();
      if (place.startsWith(folder)) {
        open.add(place);
        if (touched.contains(name) || Files.notExists(place)) {
          replace(place, text(name));
        }
      }
    }
    removeOthers(open);
  }

  private String text(String name) {
    Stream<Object> refusals =
        files.listRefusals(name).stream().map(refusal -> RefusedLine.of(name, refusal));
    Stream<Object> problems =
        rejected.list(Optional.empty(), Optional.of(name), false).stream()
            .flatMap(row -> row.located().stream())
            .map(RejectedLine::of);
    return Stream.concat(refusals, problems)
        .map(line -> Json.line(line) + "\n")
        .collect(Collectors.joining());
  }

  /** Why a file is refused as a whole. */
  private record RefusedLine(
      String file, String severity, Optional<Long> line, String code, String message) {
    static RefusedLine of(String name, RunFiles.Refusal refusal) {
      return new RefusedLine(name, "file", refusal.line(), refusal.code(), refusal.message());
    }
  }

  /**
   * A problem of a rejected row.
   *
   * @param part absent where the file is one table
   */
  private record RejectedLine(
      String file,
      String severity,
      long line,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> part,
      Optional<Integer> columnNo,
      Optional<String> column,
      String code,
      Optional<String> found,
      String expected,
      String remedy,
      String message) {
    static RejectedLine of(LocatedProblem located) {
      SourceLocation where = located.where();
      Problem problem = located.problem();
      return new RejectedLine(
          where.file(),
          "row",
          where.line().orElseThrow(),
          where.part(),
          problem.column().map(ColumnRef::number),
          problem.column().map(ColumnRef::name),
          problem.code().code(),
          problem.found(),
          problem.expected(),
          problem.remedy(),
          located.message());
    }
  }

  private static void replace(Path place, String text) throws IOException {
    Files.createDirectories(place.getParent());
    AtomicFile.replace(place, text);
  }

  private void removeOthers(Set<Path> open) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> stale;
    try (Stream<Path> all = Files.walk(folder)) {
      stale =
          all.filter(path -> path.toString().endsWith(ENDING))
              .filter(path -> !open.contains(path))
              .collect(Collectors.toList());
    }
    for (Path path : stale) {
      Files.delete(path);
    }
  }
}
