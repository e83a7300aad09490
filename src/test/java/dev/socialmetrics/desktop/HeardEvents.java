package dev.socialmetrics.desktop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A client of {@code /events} that writes down each line. */
public final class HeardEvents implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<HttpResponse<Stream<String>>> answer;
  private final CompletableFuture<Void> end;

  private HeardEvents(HttpRequest request) {
    answer = HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofLines());
    end = answer.thenAcceptAsync(heard -> heard.body().forEach(lines::add), HeardEvents::run);
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "heard events");
    thread.setDaemon(true);
    thread.start();
  }

  /** Listens, and waits until the first line is there. */
  public static HeardEvents of(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/events"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HeardEvents heard = new HeardEvents(request.build());
    heard.await("retry: 3000");
    return heard;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The data of all events of that name. */
  public List<String> data(String name) {
    List<String> heard = lines();
    return Stream.iterate(0, at -> at + 1)
        .limit(heard.size() - 1)
        .filter(at -> heard.get(at).equals("event: " + name))
        .map(at -> heard.get(at + 1).substring("data: ".length()))
        .toList();
  }

  /** The ids of all events. */
  public List<Long> ids() {
    return lines().stream()
        .filter(line -> line.startsWith("id: "))
        .map(line -> Long.valueOf(line.substring("id: ".length())))
        .toList();
  }

  /** Waits for a line. */
  public HeardEvents await(String line) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!lines.contains(line)) {
      if (System.nanoTime() > until || end.isDone()) {
        throw new AssertionError("not heard: " + line + ", but " + lines);
      }
      sleep();
    }
    return this;
  }

  /** Waits until the server ends it; whether it did within that time. */
  public boolean endsWithin(long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!end.isDone() && System.nanoTime() < until) {
      sleep();
    }
    return end.isDone();
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    answer.thenAccept(heard -> heard.body().close());
    answer.cancel(true);
  }
}
