package dev.socialmetrics.desktop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page in Chromium, steered over its debugging port. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Pattern LISTENING = Pattern.compile("ws://([^/]+)/");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers;
  private final List<String> complaints;
  private int asked;

  private Browser(
      Process process, WebSocket socket, BlockingQueue<JsonNode> answers, List<String> complaints) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
    this.complaints = complaints;
  }

  /** Whether there is one. */
  public static boolean isThere() {
    return Files.isExecutable(CHROMIUM);
  }

  /**
   * Opens a page.
   *
   * @param folder for its profile and its log
   */
  public static Browser open(Path folder, String url) throws IOException {
    Path log = folder.resolve("chromium.txt");
    Process process =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1280,900",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    List<String> complaints = new CopyOnWriteArrayList<>();
    WebSocket socket =
        CLIENT
            .newWebSocketBuilder()
            .buildAsync(URI.create(page(log)), new Heard(answers, complaints))
            .join();
    Browser browser = new Browser(process, socket, answers, complaints);
    browser.call("Log.enable", Map.of());
    browser.call("Runtime.enable", Map.of());
    browser.call("Page.navigate", Map.of("url", url));
    return browser;
  }

  /** The address at which its first page is steered. */
  private static String page(Path log) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      Matcher port = LISTENING.matcher(Files.readString(log, StandardCharsets.UTF_8));
      if (port.find()) {
        for (JsonNode target : targets(port.group(1))) {
          if (target.get("type").asString().equals("page")) {
            return target.get("webSocketDebuggerUrl").asString();
          }
        }
      }
      sleep();
    }
    throw new AssertionError("chromium does not start: " + Files.readString(log));
  }

  private static JsonNode targets(String host) throws IOException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json")).build();
      return JsonMapper.shared()
          .readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts messages together; a long one comes in pieces. */
  private static final class Heard implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> answers;
    private final List<String> complaints;
    private final StringBuilder text = new StringBuilder();

    Heard(BlockingQueue<JsonNode> answers, List<String> complaints) {
      this.answers = answers;
      this.complaints = complaints;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        take(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, piece, last);
    }

    private void take(JsonNode message) {
      if (message.has("id")) {
        answers.add(message);
      } else if (message.get("method").asString().matches("Log.entryAdded|.*exceptionThrown")) {
        complaints.add(message.toString());
      }
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    asked++;
    String text =
        JsonMapper.shared()
            .writeValueAsString(Map.of("id", asked, "method", method, "params", parameters));
    socket.sendText(text, true).join();
    try {
      JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null || answer.get("id").asInt() != asked) {
        throw new AssertionError("no answer to " + text + ": " + answer);
      }
      return answer;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an expression is in the page, as text. */
  public String evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", "String(" + expression + ")", "returnByValue", true));
    return answer.at("/result/result/value").asString();
  }

  /** Waits until an expression is true in the page. */
  public Browser await(String expression) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!evaluate(expression).equals("true")) {
      if (System.nanoTime() > until) {
        throw new AssertionError("never: " + expression + "; " + complaints);
      }
      sleep();
    }
    return this;
  }

  /** What it logged: errors, and what a policy refused. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
