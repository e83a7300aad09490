package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.access.Caller;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import dev.socialmetrics.problem.Clip;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a request says its body is, and whether a page elsewhere could have sent it. */
final class SentType {
  private static final Map<String, Form> ROWS =
      Map.of(
          "application/json", Form.JSON,
          "application/x-ndjson", Form.JSON_LINES,
          "application/jsonl", Form.JSON_LINES,
          "text/csv", Form.CSV);

  /** What a browser sends for any page without asking this server first. */
  private static final Set<String> WITHOUT_PREFLIGHT =
      Set.of("", "multipart/form-data", "text/plain");

  private static final String FORM = "application/x-www-form-urlencoded";

  private SentType() {}

  /** Lower case, without parameters; empty where there is none. */
  static String of(HttpServletRequest request) {
    String type = Objects.toString(request.getContentType(), "");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * How rows are written.
   *
   * @throws RequestRefused 415 for anything else
   */
  static Form ofRows(HttpServletRequest request) {
    requireUtf8(request);
    Optional<Form> form = Optional.ofNullable(ROWS.get(of(request)));
    return form.orElseThrow(
        () -> unsupported(request, "application/json, application/x-ndjson or text/csv"));
  }

  private static void requireUtf8(HttpServletRequest request) {
    String charset = Objects.toString(request.getCharacterEncoding(), "utf-8");
    if (!charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
      throw refused(
          "found the encoding " + Clip.clip(charset) + ", expected UTF-8. Send it in UTF-8.");
    }
  }

  /**
   * An export in its own bytes, or as a part of a form.
   *
   * @throws RequestRefused 415 for a form without parts, 403 where a page elsewhere could have sent
   *     it
   */
  static void requireExport(HttpServletRequest request) {
    String type = of(request);
    if (type.equals(FORM)) {
      throw unsupported(
          request, "multipart/form-data, or the export's bytes with its own Content-Type");
    }
    boolean isMarked = request.getHeader("X-Requested-With") != null;
    if (WITHOUT_PREFLIGHT.contains(type) && !isMarked && Caller.of(request).key().isEmpty()) {
      throw new RequestRefused(
          403,
          "forbidden",
          "any page in a browser could send this. Add the header X-Requested-With, or a key.");
    }
  }

  /**
   * @throws RequestRefused 403 for what a page of another origin sends
   */
  static void requireSameOrigin(HttpServletRequest request) {
    String origin = Objects.toString(request.getHeader("Origin"), "");
    String host = Objects.toString(request.getHeader("Host"), "");
    if (!origin.isEmpty() && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host)) {
      throw new RequestRefused(
          403, "forbidden", "pages elsewhere may not send data. Send it from a program.");
    }
  }

  private static RequestRefused unsupported(HttpServletRequest request, String expected) {
    String type = of(request);
    return refused(
        "found the Content-Type "
            + (type.isEmpty() ? "of nothing" : Clip.clip(type))
            + ", expected "
            + expected
            + ". Set the header Content-Type.");
  }

  private static RequestRefused refused(String message) {
    return new RequestRefused(415, "unsupported_type", message, List.of(), Map.of());
  }
}
