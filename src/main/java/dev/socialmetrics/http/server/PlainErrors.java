package dev.socialmetrics.http.server;

import dev.socialmetrics.http.answer.FailureAnswer;
import dev.socialmetrics.http.answer.RequestRefused;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
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
    String reason = HttpStatus.valueOf(status).getReasonPhrase();
    try {
      FailureAnswer.write(
          request,
          response.getResponse(),
          new RequestRefused(
              status,
              reason.toLowerCase(Locale.ROOT).replace(' ', '_'),
              "the request was refused: " + reason + "."));
      response.finishResponse();
    } catch (IOException e) {
      LOG.debug("the client went away: {}", e.getMessage());
    }
  }
}
