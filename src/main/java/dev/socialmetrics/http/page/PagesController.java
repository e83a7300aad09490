package dev.socialmetrics.http.page;

import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.Delivery;
import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.report.page.PageStyle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The newest dashboard, and published folders file by file. */
@RestController
public final class PagesController {
  private static final String PREFIX = "/reports/";
  private static final String INDEX = "index.html";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "json", "application/json",
          "csv", "text/csv; charset=utf-8; header=present",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final PublishedFiles files;

  public PagesController(Path output) {
    this.files = new PublishedFiles(output);
  }

  /**
   * Links of the dashboard lead to files beside it, so it is shown where these are. Before the
   * first one browsers get a page that says what to do, and becomes the dashboard.
   */
  @GetMapping("/")
  void newest(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller.of(request).requireAllAccounts();
    QueryParameters.of(request, List.of());
    if (files.find("latest", INDEX).isPresent()) {
      lead(response, "reports/latest/" + INDEX);
    } else if (Objects.toString(request.getHeader("Accept"), "").contains("text/html")) {
      StartAnswer.send(request, response);
    } else {
      throw RequestRefused.notFound("no dashboard was published yet. Run: metrics nightly");
    }
  }

  @GetMapping(PREFIX + "{folder}")
  void folder(
      @PathVariable("folder") String folder,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    find(request, folder, INDEX);
    lead(response, folder + "/" + INDEX);
  }

  @GetMapping(PREFIX + "{folder}/**")
  void file(
      @PathVariable("folder") String folder,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String name = request.getRequestURI().substring((PREFIX + folder + "/").length());
    Path file = find(request, folder, name.isEmpty() ? INDEX : name);
    if (name.isEmpty()) {
      lead(response, INDEX);
      return;
    }
    try {
      if (ending(name).equals("html")) {
        sendPage(file, "../".repeat(name.split("/", -1).length + 1), request, response);
      } else {
        allow(PageStyle.policy(), response);
        if (!isKept(tag(file), request, response)) {
          send(ending(name), Files.size(file), Files.newInputStream(file), request, response);
        }
      }
    } catch (NoSuchFileException e) {
      throw notFound();
    }
  }

  /** With the live mode; a page that is not ours as it is. */
  private static void sendPage(
      Path file, String root, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = tag(file);
    OpenPage page = new OpenPage(file);
    try {
      Optional<LivePage> live = page.live(root);
      allow(live.map(LivePage::policy).orElseGet(PageStyle::policy), response);
      if (isKept(tag + live.map(added -> LivePage.version()).orElse(""), request, response)) {
        page.close();
        return;
      }
      long length = live.map(LivePage::sentLength).orElse(page.length());
      InputStream content = live.map(added -> added.in(page.content())).orElseGet(page::content);
      send("html", length, content, request, response);
    } catch (IOException | RuntimeException e) {
      page.close();
      throw e;
    }
  }

  /** What a page may run and load. */
  static void allow(String policy, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy + "; frame-ancestors 'none'");
  }

  private static boolean isKept(
      String everything, HttpServletRequest request, HttpServletResponse response) {
    return Entity.isKept(request, response, Entity.tagFor(request, Entity.tag(everything)));
  }

  private Path find(HttpServletRequest request, String folder, String name) throws IOException {
    Caller.of(request).requireAllAccounts();
    QueryParameters.of(request, List.of());
    return files.find(folder, name).orElseThrow(PagesController::notFound);
  }

  private static RequestRefused notFound() {
    return RequestRefused.notFound("nothing of that name was published.");
  }

  private static void lead(HttpServletResponse response, String place) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", place);
    response.setHeader("Cache-Control", "no-store");
  }

  /** Identifies its content: a published file is never changed, only replaced by another one. */
  private static String tag(Path file) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    return file + "|" + facts.fileKey() + "|" + facts.size() + "|" + facts.lastModifiedTime();
  }

  private static void send(
      String ending,
      long length,
      InputStream content,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    boolean zipped = Entity.isZipAccepted(request);
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    } else {
      response.setContentLengthLong(length);
    }
    Delivery.send(request, response, new FileBody(content, zipped));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
