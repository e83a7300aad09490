package dev.socialmetrics.correction;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.SourceLocation;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    StringBuilder text = new StringBuilder();
    files.listRefusals(name).forEach(message -> text.append(refusal(name, message)).append('\n'));
    rejected.list(Optional.empty(), Optional.of(name), false).stream()
        .flatMap(row -> row.located().stream())
        .forEach(located -> text.append(problem(located)).append('\n'));
    return text.toString();
  }

  private static ObjectNode refusal(String name, RunFiles.Refusal refusal) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("file", name).put("severity", "file");
    json.put("line", refusal.line().orElse(null));
    return json.put("code", refusal.code()).put("message", refusal.message());
  }

  private static ObjectNode problem(LocatedProblem located) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    SourceLocation where = located.where();
    Problem problem = located.problem();
    json.put("file", where.file()).put("severity", "row");
    json.put("line", where.line().orElseThrow());
    where.part().ifPresent(part -> json.put("part", part));
    json.put("column_no", problem.column().map(ColumnRef::number).orElse(null));
    json.put("column", problem.column().map(ColumnRef::name).orElse(null));
    json.put("code", problem.code().code()).put("found", problem.found().orElse(null));
    json.put("expected", problem.expected()).put("remedy", problem.remedy());
    return json.put("message", located.message());
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
