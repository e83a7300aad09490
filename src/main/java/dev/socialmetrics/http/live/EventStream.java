package dev.socialmetrics.http.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The answer to one client, which does not end. Written without waiting: a client that reads slowly
 * holds no thread, and what it has not taken waits here. Thread-safe.
 */
final class EventStream implements WriteListener, AsyncListener {
  private static final String TYPE = "text/event-stream";
  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  /** How many milliseconds a client waits before it connects again. */
  private static final byte[] RETRY = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);

  private final AsyncContext exchange;
  private final ServletOutputStream out;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private boolean unflushed;
  private boolean moved = true;
  private boolean over;

  private EventStream(AsyncContext exchange, ServletOutputStream out) {
    this.exchange = exchange;
    this.out = out;
  }

  /** The headers alone, as HEAD gets them. */
  static void describe(HttpServletResponse response) {
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
  }

  /** Begins; the first bytes follow when the request's thread has returned. */
  static EventStream open(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    describe(response);
    AsyncContext exchange = request.startAsync();
    exchange.setTimeout(0);
    EventStream stream = new EventStream(exchange, response.getOutputStream());
    stream.waiting.add(RETRY);
    exchange.addListener(stream);
    stream.out.setWriteListener(stream);
    return stream;
  }

  /** Whether the client has taken all that was sent. */
  synchronized boolean isIdle() {
    return !over && waiting.isEmpty() && !unflushed && out.isReady();
  }

  synchronized boolean isOver() {
    return over;
  }

  synchronized void send(byte[] bytes) {
    waiting.add(bytes);
    pump();
  }

  /** Sends a sign of life; ends where nothing was taken since the one before. */
  synchronized void beat() {
    if (isIdle()) {
      send(BEAT);
    } else if (!moved) {
      end();
    }
    moved = false;
  }

  /** Ends it; the client may connect again. */
  synchronized void end() {
    if (!over) {
      over = true;
      waiting.clear();
      exchange.complete();
    }
  }

  private void pump() {
    try {
      while (!over && (unflushed || !waiting.isEmpty()) && out.isReady()) {
        moved = true;
        if (waiting.isEmpty()) {
          unflushed = false;
          out.flush();
        } else {
          unflushed = true;
          out.write(waiting.remove());
        }
      }
    } catch (IOException e) {
      // The client went away; the server calls onError then, which ends it.
      waiting.clear();
    }
  }

  @Override
  public synchronized void onWritePossible() {
    pump();
  }

  @Override
  public synchronized void onError(Throwable gone) {
    end();
  }

  @Override
  public synchronized void onError(AsyncEvent gone) {
    end();
  }

  @Override
  public synchronized void onComplete(AsyncEvent event) {
    over = true;
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // It starts once.
  }
}
