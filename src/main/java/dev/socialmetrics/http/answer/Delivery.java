package dev.socialmetrics.http.answer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body on its way: while its client takes it slowly, no thread waits. */
public final class Delivery implements WriteListener, AsyncListener {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Unsent UNSENT = new Unsent(64L << 20);

  private final AsyncContext exchange;
  private final ServletOutputStream out;
  private final Body body;
  private boolean written;

  private Delivery(AsyncContext exchange, ServletOutputStream out, Body body) {
    this.exchange = exchange;
    this.out = out;
    this.body = body;
  }

  /**
   * Sends it, and closes it; what is still to be written is written when this has returned. The
   * status and the headers must be set. Of an exchange that is answered later, this is its end.
   *
   * @throws RequestRefused 503 where too much waits for slow clients already
   */
  public static void send(HttpServletRequest request, HttpServletResponse response, Body body)
      throws IOException {
    if (request.getMethod().equals("HEAD")) {
      body.close();
      return;
    }
    if (!UNSENT.take(body)) {
      body.close();
      throw new RequestRefused(
          503,
          "unavailable",
          "too many large answers are still being taken by slow clients. Ask again.",
          List.of(),
          Map.of("Retry-After", "5"));
    }
    ServletOutputStream out = response.getOutputStream();
    AsyncContext exchange = begin(request, response);
    Delivery delivery = new Delivery(exchange, out, body);
    exchange.addListener(delivery);
    out.setWriteListener(delivery);
  }

  private static AsyncContext begin(HttpServletRequest request, HttpServletResponse response) {
    if (request.isAsyncStarted()) {
      return request.getAsyncContext();
    }
    AsyncContext exchange = request.startAsync(request, response);
    exchange.setTimeout(PATIENCE.toMillis());
    return exchange;
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (written) {
        exchange.complete();
        return;
      }
      if (!body.writeNext(out)) {
        written = true;
        out.flush(); // what ends the exchange would else wait for the client
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOG.debug("the client went away: {}", failure.getMessage());
    exchange.complete();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    exchange.complete();
  }

  @Override
  public void onComplete(AsyncEvent event) throws IOException {
    UNSENT.release(body);
    body.close();
  }

  @Override
  public void onError(AsyncEvent event) {
    LOG.debug("the answer could not be sent", event.getThrowable());
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // there is one exchange only
  }
}
