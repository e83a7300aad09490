package dev.socialmetrics.job.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.report.figure.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A request as the store keeps it, so that {@code rerun} can ask for the same again. */
public final class RequestJson {
  private RequestJson() {}

  /**
   * The stored form; a key that is absent was not asked for.
   *
   * @param settings what was set for this run only, by key, without secrets
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Stored(
      RunCommand command,
      String input,
      String config,
      Optional<LocalDate> date,
      List<LocalDate> dates,
      Optional<String> account,
      Optional<String> platform,
      Optional<String> period,
      Optional<String> grain,
      List<String> files,
      Optional<StoredOrder> order,
      SortedMap<String, String> settings) {}

  /**
   * @param settings what was set for this run only, by key, without secrets
   */
  static String write(RunRequest request, Map<String, String> settings) {
    AskedFiles files = request.files();
    return Json.line(
        new Stored(
            request.command(),
            request.folders().input().toString(),
            request.folders().config().toString(),
            request.dates().one(),
            request.dates().several(),
            files.account(),
            files.platform(),
            files.stated().periodText(),
            files.stated().grainText(),
            files.paths().stream().map(Path::toString).toList(),
            request.order().map(StoredOrder::of),
            new TreeMap<>(settings)));
  }

  /**
   * What a run was asked for.
   *
   * @param text as it is stored
   * @param output the output folder that holds the run
   */
  public static RunRequest read(String text, Path output) {
    Stored stored = Json.read(text, Stored.class);
    return new RunRequest(
        stored.command(),
        new RunFolders(Path.of(stored.input()), output, Path.of(stored.config())),
        new AskedDates(stored.date(), stored.dates()),
        new AskedFiles(
            stored.files().stream().map(Path::of).toList(),
            stored.account(),
            stored.platform(),
            StatedFacts.read(stored.period(), stored.grain())),
        stored.order().map(StoredOrder::read));
  }

  /** What was set for a run only, by key. */
  public static SortedMap<String, String> settings(String text) {
    return Collections.unmodifiableSortedMap(Json.read(text, Stored.class).settings());
  }
}
