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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
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

  /** Links of the dashboard lead to files beside it, so it is shown where these are. */
  @GetMapping("/")
  void newest(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller.of(request).requireAllAccounts();
    QueryParameters.of(request, List.of());
    if (files.find("latest", INDEX).isEmpty()) {
      throw RequestRefused.notFound("no dashboard was published yet. Run: metrics nightly");
    }
    lead(response, "reports/latest/" + INDEX);
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
    String type = TYPES.getOrDefault(ending(name), "application/octet-stream");
    response.setHeader("Content-Security-Policy", PageStyle.policy() + "; frame-ancestors 'none'");
    try {
      if (!Entity.isKept(request, response, Entity.tagFor(request, tag(file)))) {
        response.setContentType(type);
        send(file, request, response);
      }
    } catch (NoSuchFileException e) {
      throw notFound();
    }
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

  /** A published file is never changed, only replaced by another one. */
  private static String tag(Path file) throws IOException {
    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
    return Entity.tag(
        file + "|" + facts.fileKey() + "|" + facts.size() + "|" + facts.lastModifiedTime());
  }

  private static void send(Path file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean zipped = Entity.isZipAccepted(request);
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    } else {
      response.setContentLengthLong(Files.size(file));
    }
    Delivery.send(request, response, FileBody.open(file, zipped));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
