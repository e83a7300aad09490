package dev.socialmetrics.http.answer;

import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.report.figure.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/**
 * The answer to a request that failed: the API's failure object, or a problem of RFC 9457 where the
 * client asks for one.
 */
public final class FailureAnswer {
  private static final String PROBLEM = "application/problem+json";

  private FailureAnswer() {}

  private record Failed(
      boolean success, String message, String error, List<Fault> errors, int status) {}

  private record ProblemDetail(
      String type, String title, int status, String detail, String error, List<Fault> errors) {}

  /** Writes it; nothing may have been written before. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, RequestRefused refused)
      throws IOException {
    boolean problem = Objects.toString(request.getHeader("Accept"), "").contains(PROBLEM);
    response.setStatus(refused.status());
    refused.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(problem ? PROBLEM : "application/json");
    String text = Places.within(request, problem ? problem(refused) : plain(refused));
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String plain(RequestRefused refused) {
    return Json.text(
        new Failed(
            false, refused.getMessage(), refused.error(), refused.faults(), refused.status()));
  }

  private static String problem(RequestRefused refused) {
    return Json.text(
        new ProblemDetail(
            "about:blank",
            HttpStatus.valueOf(refused.status()).getReasonPhrase(),
            refused.status(),
            refused.getMessage(),
            refused.error(),
            refused.faults()));
  }
}
