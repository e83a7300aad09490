package dev.socialmetrics.http.operation;

import dev.socialmetrics.correction.RejectsJson;
import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.Places;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.http.intake.InboxRun;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.running.RunJson;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.rejected.RejectedList;
import dev.socialmetrics.store.runs.RunFiles;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What ran, and the rows that were rejected. */
@RestController
@RequestMapping("/api/social-media/metrics")
public final class RunsController {
  private static final int MOST_RUNS = 20;
  private static final int MOST_ASKED = 1000;

  private final LiveDatabase database;
  private final Inbox inbox;
  private final PlacedRun placed;

  /**
   * @param output the folder of the database
   */
  public RunsController(LiveDatabase database, Inbox inbox, Places places, Path output) {
    this.database = database;
    this.inbox = inbox;
    this.placed = new PlacedRun(places, output);
  }

  @GetMapping("/runs")
  void runs(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters query = read(request, List.of("failed", "limit"));
    boolean failed = query.flag("failed");
    int limit = query.count("limit", MOST_ASKED).orElse(MOST_RUNS);
    List<RunRecord> runs =
        database.ask(open -> new Runs(open.reading()).list(failed, limit)).orElse(List.of());
    send(RunJson.of(runs.stream().map(placed::of).toList()) + "\n", request, response);
  }

  @GetMapping("/runs/{id}")
  void run(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    read(request, List.of());
    Optional<String> number = InboxRun.is(id) ? InboxRun.find(id, database) : Optional.of(id);
    if (number.isEmpty() && inbox.holds(InboxRun.hashOf(id))) {
      response.setStatus(HttpServletResponse.SC_ACCEPTED);
      response.setHeader("Retry-After", "2");
      send(InboxRun.WAITING, request, response);
      return;
    }
    String found =
        number
            .flatMap(known -> database.ask(open -> run(open, known)).flatMap(run -> run))
            .orElseThrow(() -> RequestRefused.notFound("there is no such run."));
    send(found + "\n", request, response);
  }

  @GetMapping("/rejects")
  void rejects(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters query = read(request, List.of("run", "file", "all"));
    Optional<Long> run = query.wholeLong("run");
    boolean all = query.flag("all");
    String rows =
        database
            .ask(
                open ->
                    RejectsJson.of(
                        new RejectedList(open.reading()).list(run, query.one("file"), all)))
            .orElseGet(() -> RejectsJson.of(List.of()));
    send(rows, request, response);
  }

  private Optional<String> run(Database open, String id) {
    if (!id.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(id);
    Runs runs = new Runs(open.reading());
    return runs.find(number)
        .map(
            run ->
                RunJson.of(
                    placed.of(run),
                    runs.listSteps(number),
                    new RunFiles(open.reading()).listForgotten(number)));
  }

  private static QueryParameters read(HttpServletRequest request, List<String> names) {
    Caller.of(request).requireAllAccounts();
    return QueryParameters.of(request, names);
  }

  private static void send(
      String document, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Entity.of("application/json", document).sendFresh(request, response);
  }
}
