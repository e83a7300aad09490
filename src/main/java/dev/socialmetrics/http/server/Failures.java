package dev.socialmetrics.http.server;

import dev.socialmetrics.http.answer.FailureAnswer;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.job.running.RunRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** What failed, as an answer. Details of faults of the program are in the log only. */
@RestControllerAdvice
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Map<String, String> SOON = Map.of("Retry-After", "5");

  @ExceptionHandler
  void refused(RequestRefused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(refused, request, response);
  }

  @ExceptionHandler
  void unknown(NoHandlerFoundException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(
        RequestRefused.notFound("there is nothing at this address. /openapi.json lists what is."),
        request,
        response);
  }

  @ExceptionHandler
  void method(
      HttpRequestMethodNotSupportedException e,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Collection<String> allowed =
        new TreeSet<>(List.of(Objects.requireNonNullElse(e.getSupportedMethods(), new String[0])));
    if (allowed.contains("GET")) {
      allowed.addAll(List.of("HEAD", "OPTIONS"));
    }
    write(
        new RequestRefused(
            405,
            "method_not_allowed",
            "this address takes " + String.join(", ", allowed) + " only.",
            List.of(),
            Map.of("Allow", String.join(", ", allowed))),
        request,
        response);
  }

  /** The database cannot be used now: the one line that a command would show. */
  @ExceptionHandler
  void database(RunRefused e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
    write(
        new RequestRefused(
            503,
            "unavailable",
            "the database cannot be read now. The log has the details.",
            List.of(),
            SOON),
        request,
        response);
  }

  /** The client went away. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("the client went away: {}", e.getMessage());
  }

  @ExceptionHandler
  void other(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
    write(
        new RequestRefused(500, "internal", "this request failed. The log has the details."),
        request,
        response);
  }

  private static void write(
      RequestRefused refused, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setHeader("ETag", null);
      response.setHeader("Content-Encoding", null);
      FailureAnswer.write(request, response, refused);
    }
  }
}
