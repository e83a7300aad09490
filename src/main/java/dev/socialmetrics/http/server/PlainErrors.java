package dev.socialmetrics.http.server;

import dev.socialmetrics.http.answer.FailureAnswer;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.problem.Fault;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Requests that the server refuses before they reach us, such as malformed ones: the API's failure
 * object in place of the server's own page.
 */
public final class PlainErrors extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);
  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      FailureAnswer.write(request, response.getResponse(), refused(request, status, thrown));
      response.finishResponse();
    } catch (IOException e) {
      LOG.debug("the client went away: {}", e.getMessage());
    }
  }

  private static RequestRefused refused(Request request, int status, Throwable thrown) {
    String reason = HttpStatus.valueOf(status).getReasonPhrase();
    String error = reason.toLowerCase(Locale.ROOT).replace(' ', '_');
    String message = "the request was refused: " + reason + ".";
    if (status == FIRST_ERROR
        && request.getConnector().getProtocolHandler()
            instanceof AbstractHttp11Protocol<?> limits) {
      int most = limits.getMaxHeaderCount();
      if (thrown instanceof IllegalStateException && count(request) >= most) {
        return tooManyHeaders(error, most);
      }
      message +=
          " It is malformed, or its address and headers have more than "
              + limits.getMaxHttpRequestHeaderSize()
              + " bytes together (serve.limits.header-size). Correct it.";
    }
    return new RequestRefused(status, error, message);
  }

  /** Those that were read before it was given up. */
  private static int count(Request request) {
    return Collections.list(request.getHeaderNames()).stream()
        .mapToInt(name -> Collections.list(request.getHeaders(name)).size())
        .sum();
  }

  private static RequestRefused tooManyHeaders(String error, int most) {
    Fault fault =
        new Fault(
            "header.too-many",
            "",
            Optional.of("more than " + most + " headers"),
            "at most " + most + " (serve.limits.headers)",
            "Send fewer headers.");
    return new RequestRefused(
        FIRST_ERROR,
        error,
        "found more than "
            + most
            + " headers, expected "
            + fault.expected()
            + ". "
            + fault.remedy(),
        List.of(fault),
        Map.of());
  }
}
