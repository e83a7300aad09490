package dev.socialmetrics.http.operation;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.job.live.LiveRuns;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server is up, and how the last run ended; for monitors. */
@RestController
public final class StateController {
  private final Path output;
  private final LiveDatabase database;
  private final LiveRuns live;

  public StateController(Path output, LiveDatabase database, LiveRuns live) {
    this.output = output;
    this.database = database;
    this.live = live;
  }

  /**
   * @param heldBack files that wait since a fault ended their import
   */
  private record Health(String status, Optional<LastRun> lastRun, int heldBack) {}

  private record LastRun(
      long runId,
      RunCommand command,
      RunOutcome outcome,
      Optional<Integer> exitCode,
      String startedAt,
      Optional<String> endedAt) {
    static LastRun of(RunRecord run) {
      return new LastRun(
          run.id(), run.command(), run.outcome(), run.exitCode(), run.startedAt(), run.endedAt());
    }
  }

  @GetMapping("/health")
  void health(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.of(request, List.of());
    List<RunRecord> last =
        database.ask(open -> new Runs(open.reading()).list(false, 1)).orElse(List.of());
    Health health =
        new Health("up", last.stream().findFirst().map(LastRun::of), live.countHeldBack());
    Entity.of("application/json", Json.text(health)).sendFresh(request, response);
  }

  /** The file that each run writes for the textfile collector. */
  @GetMapping("/metrics")
  void metrics(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller.of(request).requireAllAccounts();
    QueryParameters.of(request, List.of());
    try {
      String text = Files.readString(output.resolve("metrics.prom"));
      Entity.of("text/plain; version=0.0.4; charset=utf-8", text).sendFresh(request, response);
    } catch (NoSuchFileException e) {
      throw RequestRefused.notFound(
          "no run has written metrics.prom yet, or health.metrics-file is false.");
    }
  }

  @GetMapping("/openapi.json")
  void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.of(request, List.of());
    try (InputStream in = StateController.class.getResourceAsStream("/openapi.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!Entity.isKept(request, response, Entity.tagFor(request, Entity.tag(text)))) {
        Entity entity = Entity.of("application/json", text);
        (Entity.isZipAccepted(request) ? entity.zip() : entity).send(request, response);
      }
    }
  }
}
