package dev.socialmetrics.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code metrics serve} in a process of its own, on a free port. */
public final class Served implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+)/");
  private static final int PATIENCE_SECONDS = 60;

  private final Program program;
  private final String url;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Program program, String url) {
    this.program = program;
    this.url = url;
  }

  /** Waits until it answers. */
  public static Served start(Desktop desktop, String... options) {
    List<String> arguments = new ArrayList<>(List.of("serve", "--set", "serve.port=0"));
    arguments.addAll(List.of(options));
    Program program = desktop.start(arguments.toArray(String[]::new));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      Matcher line = LISTENING.matcher(program.told());
      if (line.find()) {
        return new Served(program, line.group(1));
      }
      if (program.endsWithin(50)) {
        break;
      }
    }
    throw new AssertionError("does not listen: " + program.end());
  }

  public String url() {
    return url;
  }

  /** What it has written to standard error. */
  public String told() {
    return program.told();
  }

  /** GET of a report or an operation, with names and values of headers. */
  public HttpResponse<String> api(String address, String... headers) {
    return get("/api/social-media/metrics" + address, headers);
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** POST of a body to an address below the prefix. */
  public HttpResponse<String> post(String address, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/social-media/metrics" + address))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** POST of JSON to an address below the prefix. */
  public HttpResponse<String> post(String address, String json) {
    return post(address, "application/json", json);
  }

  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    }
  }

  /** Sends these bytes as they are, and closes; all that comes back. */
  public String raw(String request) {
    URI at = URI.create(url);
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plain GET of that target with that name of the host, and more lines of headers. */
  public String raw(String target, String host, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return raw(
        "GET "
            + target
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\n"
            + more
            + "Connection: close\r\n\r\n");
  }

  /** SIGTERM; how it ended. */
  public Outcome stop() {
    program.terminate();
    return program.end();
  }

  @Override
  public void close() {
    program.kill();
  }
}
