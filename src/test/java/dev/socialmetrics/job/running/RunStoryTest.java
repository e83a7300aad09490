package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.HaltingProgram;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A run that is killed anywhere between its alerts and its last word is resumed by the next start
 * and ends as if nothing had happened: the same files, rows and restatements, told once.
 */
class RunStoryTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  private static final String SAME_NIGHT = Desktop.CLOCK.instant().toString();
  private static final String DAY_AFTER =
      Desktop.CLOCK.instant().plus(1, ChronoUnit.DAYS).toString();

  /** How many moments from the end: the first of them lie before the reports. */
  private static final int TAIL = 8;

  @TempDir Path folder;

  private record Message(String key, String body) {}

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    messages.add(new Message(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** A first run, and files for a second: restated days, a new account, rejected rows, refusals. */
  private Desktop desktop() {
    Desktop desktop =
        new Desktop(folder.resolve("desk"))
            .configure(
                "alerts:\n  rules:\n    - {name: drop, kind: follower-drop, days: 7, percent: 5}\n"
                    + "    - {name: old, kind: stale-data, days: 3}\n  webhooks:\n"
                    + "    - {name: team, url: \"http://127.0.0.1:"
                    + server.getAddress().getPort()
                    + "/in\", secret-file: team.secret}\n")
            .putAt("2025-10-30T06:00:00Z", "first.csv", days("1", 1000));
    try {
      Files.writeString(desktop.folder().resolve("config/team.secret"), "canary\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(desktop.metrics("nightly").exitCode()).isZero();
    return desktop
        .putAt("2025-10-31T06:00:00Z", "restated.csv", days("1", 2000))
        .put("new.csv", days("new", 300))
        .put("copy.csv", days("new", 300))
        .put("refused.csv", "what,is,this", "1,2,3")
        .put("rejected.csv", HEADER, "1,x,2025-10-01,1O,1,1", "1,x,2025-10-02,10,1,1");
  }

  /** Back to where the second run has not begun. */
  private void reset(Path output, Path kept) {
    FileSystemUtils.deleteRecursively(output.toFile());
    copy(kept, output);
    messages.clear();
  }

  /** A link as a link. */
  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one)), LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] days(String account, int followers) {
    return Stream.concat(
            Stream.of(HEADER),
            Stream.iterate(1, day -> day <= 29, day -> day + 1)
                .map(
                    day ->
                        account
                            + ",instagram,2025-10-"
                            + (day < 10 ? "0" : "")
                            + day
                            + ","
                            + (followers - 10 * day)
                            + ",5,"
                            + followers))
        .toArray(String[]::new);
  }

  @Test
  void a_run_that_is_killed_in_its_tail_is_resumed_and_tells_its_own_story() {
    Desktop context = desktop();
    Path kept = folder.resolve("kept");
    copy(context.output(""), kept);
    messages.clear();
    Outcome undisturbed = context.startToDieAt(0, "nightly").end();
    assertThat(undisturbed.exitCode()).as(undisturbed.all()).isEqualTo(3);
    Map<String, String> wanted = story(context);
    List<String> said = messages.stream().map(Message::body).toList();
    assertThat(said).hasSize(1);
    int looks = looks(undisturbed);
    for (int look = looks; look > looks - TAIL; look--) {
      reset(context.output(""), kept);

      Outcome death = context.startToDieAt(look, "nightly").end();

      assertThat(death.exitCode()).as(death.all()).isEqualTo(HaltingProgram.KILLED);
      Outcome resumed = context.at(look == looks ? DAY_AFTER : SAME_NIGHT).metrics("nightly");
      String moment = "killed at look " + look + " of " + looks;
      assertThat(resumed.exitCode()).as(moment + resumed.all()).isEqualTo(undisturbed.exitCode());
      assertThat(messages.stream().map(Message::key).distinct()).as(moment).hasSize(1);
      assertThat(messages.stream().map(Message::body).distinct().toList())
          .as(moment)
          .isEqualTo(said);
      story(context)
          .forEach(
              (what, text) ->
                  assertThat(text).as("%s: %s", moment, what).isEqualTo(wanted.get(what)));
    }
  }

  private static int looks(Outcome undisturbed) {
    return undisturbed
        .err()
        .lines()
        .filter(line -> line.startsWith(HaltingProgram.LOOKS))
        .map(line -> Integer.parseInt(line.substring(HaltingProgram.LOOKS.length())))
        .findFirst()
        .orElseThrow();
  }

  /** Everything that says what the run did, but how long it took and how much memory. */
  private static Map<String, String> story(Desktop desktop) {
    Map<String, String> story = new TreeMap<>(files(desktop.output("reports")));
    story.put(
        "runs --json",
        desktop
            .metrics("runs", "--json")
            .out()
            .replaceAll("\"(seconds|peak_memory_bytes)\" *: *[0-9.]+", "\"$1\": 0")
            .replaceAll("\"ended_at\" *: *\"[^\"]+\"", "\"ended_at\": \"\""));
    story.put("database", String.join("\n", desktop.tables().dump()));
    story.put(
        "alerts",
        String.join(
            "\n", desktop.tables().rows("SELECT rule, subject, run_id, repeat_of FROM alert")));
    story.put(
        "messages",
        String.join(
            "\n",
            desktop.tables().rows("SELECT webhook, delivered_at IS NOT NULL FROM alert_message")));
    story.put(
        "published",
        String.join(
            "\n",
            desktop
                .tables()
                .rows("SELECT run_id, detail FROM audit_log WHERE action = 'reports.published'")));
    return story;
  }

  private static Map<String, String> files(Path reports) {
    try (Stream<Path> walk = Files.walk(reports)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            reports.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
