package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.http.answer.FailureAnswer;
import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that is answered later, once, while no thread waits for it. */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** More than a body and its import may take. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private final AsyncContext context;
  private final AtomicBoolean answered = new AtomicBoolean();

  private Exchange(AsyncContext context) {
    this.context = context;
  }

  static Exchange begin(HttpServletRequest request) {
    AsyncContext context = request.startAsync();
    context.setTimeout(LONGEST.toMillis());
    return new Exchange(context);
  }

  HttpServletRequest request() {
    return (HttpServletRequest) context.getRequest();
  }

  /** A document, as the state of this moment; its delivery ends the exchange. */
  void answer(int status, Map<String, String> headers, Entity entity) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    try {
      HttpServletResponse response = (HttpServletResponse) context.getResponse();
      response.setStatus(status);
      headers.forEach(response::setHeader);
      entity.sendFresh(request(), response);
    } catch (RequestRefused e) {
      answered.set(false);
      fail(e);
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the client went away: {}", e.getMessage());
      context.complete();
    }
  }

  /** A failure; one of the program is in the log, and nowhere else. */
  void fail(Throwable failure) {
    RequestRefused refused = failure instanceof RequestRefused known ? known : unexpected(failure);
    if (refused != failure) {
      LOG.error("request failed: POST {}", request().getRequestURI(), failure);
    }
    end(response -> FailureAnswer.write(request(), response, refused));
  }

  private static RequestRefused unexpected(Throwable failure) {
    return failure instanceof IOException || failure instanceof UncheckedIOException
        ? new RequestRefused(
            503,
            "unavailable",
            "it cannot be kept now: the output folder is full or cannot be written. Nothing was"
                + " stored. Send it again later; the log has the details.",
            List.of(),
            Map.of("Retry-After", "30"))
        : new RequestRefused(500, "internal", "this request failed. The log has the details.");
  }

  /** The client went away. */
  void giveUp() {
    end(response -> {});
  }

  private interface Writing {
    void to(HttpServletResponse response) throws IOException;
  }

  private void end(Writing writing) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    try {
      writing.to((HttpServletResponse) context.getResponse());
    } catch (IOException | IllegalStateException e) {
      LOG.debug("the client went away: {}", e.getMessage());
    } finally {
      context.complete();
    }
  }
}
