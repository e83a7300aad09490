package dev.socialmetrics.http.report;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ServeSettings;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.published.ReportFolders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** GET of reports. */
@RestController
@RequestMapping("/api/social-media/metrics")
public final class ReportsController {
  private final Configuration configuration;
  private final LiveDatabase database;
  private final ReportAnswers answers;
  private final AnswerCache cache;

  public ReportsController(Configuration configuration, LiveDatabase database) {
    this.configuration = configuration;
    this.database = database;
    ServeSettings.Limits limits = configuration.settings().serve().limits();
    this.answers = new ReportAnswers(database, configuration.platforms(), limits);
    this.cache = new AnswerCache(limits.cache().toBytes());
  }

  @GetMapping("/content")
  void content(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer("top-content", request, response);
  }

  @GetMapping({
    "/daily",
    "/summary",
    "/audience",
    "/campaigns",
    "/trends",
    "/comparison",
    "/anomalies",
    "/forecasts",
    "/recommendations"
  })
  void named(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    answer(path.substring(path.lastIndexOf('/') + 1), request, response);
  }

  private void answer(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReportQuestion question = ReportQuestion.read(request, name, configuration, database);
    String state = question.tag(version());
    PageToken page = PageToken.read(question.page(), state);
    String tag = Entity.tagFor(request, Entity.tag(state + page.first()));
    response.addHeader("Vary", "Accept, Authorization, X-API-Key");
    if (Entity.isKept(request, response, tag)) {
      return;
    }
    Entity entity = cache.find(tag).orElseGet(() -> make(question, page, tag, request, response));
    entity.next().ifPresent(next -> response.addHeader("Link", link(request, next)));
    entity.send(request, response);
  }

  /** Where data changed while it was made, or it is not whole, the tag is of these very bytes. */
  private Entity make(
      ReportQuestion question,
      PageToken page,
      String tag,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReportAnswers.Made made = answers.make(question, page);
    Entity entity = Entity.isZipAccepted(request) ? made.entity().zip() : made.entity();
    if (made.whole() && page.state().equals(question.tag(version()))) {
      cache.put(tag, entity);
    } else {
      String bytes = new String(entity.body(), StandardCharsets.ISO_8859_1);
      response.setHeader("ETag", '"' + Entity.tag(bytes) + '"');
    }
    return entity;
  }

  /** Relative, so that it is right behind a proxy too. */
  private static String link(HttpServletRequest request, String next) {
    String others =
        Arrays.stream(Objects.toString(request.getQueryString(), "").split("&"))
            .filter(pair -> !pair.isEmpty() && !pair.startsWith("page="))
            .map(pair -> pair + "&")
            .collect(Collectors.joining());
    return "<?" + others + "page=" + next + ">; rel=\"next\"";
  }

  private String version() {
    return database.ask(ReportsController::version).orElse("nothing");
  }

  private static String version(Database open) {
    return new ReportFolders(open.reading()).version();
  }
}
