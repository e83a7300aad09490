package dev.socialmetrics.http.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.configuration.ConfigurationFolder;
import dev.socialmetrics.desktop.HeardEvents;
import dev.socialmetrics.http.access.Admission;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.TestStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed on a real connector, with shorter periods than the program's. */
class LiveFeedTest {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration BEAT = Duration.ofMillis(500);

  @TempDir private Path folder;
  private final Tomcat tomcat = new Tomcat();
  private StandardContext context;
  private LiveDatabase database;
  private LiveFeed feed;
  private volatile boolean admitted = true;
  private Path output;

  @BeforeEach
  void start() throws IOException, LifecycleException {
    output = Files.createDirectories(folder.resolve("output"));
    Path settings = Files.createDirectories(folder.resolve("config"));
    database = new LiveDatabase(output, new ConfigurationFolder(settings, Map.of()).read("1.0"));
    feed = new LiveFeed(database, LOOK, BEAT);
    tomcat.setBaseDir(folder.resolve("tomcat").toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("connectionTimeout", "5000");
    context = (StandardContext) tomcat.addContext("", folder.toString());
    Wrapper events = Tomcat.addServlet(context, "events", new Events(feed, () -> admitted));
    events.setAsyncSupported(true);
    events.addMapping("/events");
    tomcat.start();
    tomcat.getConnector();
  }

  @AfterEach
  void end() throws LifecycleException {
    feed.close();
    database.close();
    tomcat.stop();
    tomcat.destroy();
  }

  private static final class Events extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient LiveFeed feed;
    private final transient BooleanSupplier admitted;

    Events(LiveFeed feed, BooleanSupplier admitted) {
      this.feed = feed;
      this.admitted = admitted;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Admission.attach(request, admitted);
      String last = request.getHeader("Last-Event-ID");
      feed.join(
          request,
          response,
          last == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(last)));
    }
  }

  private String url() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
  }

  private static void load(TestStore store, String file) {
    load(store, file, TestStore.NOW);
  }

  private static void load(TestStore store, String file, Instant at) {
    new AuditLog(store.database().writing())
        .add(at, "tester", "file.loaded", Optional.of(1L), file);
  }

  private static String data(String file) {
    return "data: {\"run_id\":1,\"file\":\""
        + file
        + "\",\"outcome\":\"loaded\",\"at\":\"2025-11-01T03:00:00Z\"}";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void events_begin_when_the_database_appears_and_go_on_when_another_takes_its_place(int lines)
      throws IOException {
    try (HeardEvents heard = HeardEvents.of(url())) {
      try (TestStore store = new TestStore(output)) {
        load(store, "first.csv");
        load(store, "second.csv");
        heard.await(data("second.csv"));
      }
      Path other = Files.createDirectories(folder.resolve("other"));
      try (TestStore store = new TestStore(other)) {
        for (int line = 0; line < lines; line++) {
          load(store, "old.csv", TestStore.NOW.minusSeconds(60));
        }
      }
      for (String ending : new String[] {"-wal", "-shm"}) {
        Files.deleteIfExists(output.resolve("social-metrics.db" + ending));
      }
      Files.copy(other.resolve("social-metrics.db"), output.resolve("new.db"));
      Files.move(
          output.resolve("new.db"),
          output.resolve("social-metrics.db"),
          StandardCopyOption.REPLACE_EXISTING);
      heard.await(":");
      int beats = heard.lines().size();
      while (heard.lines().size() < beats + 4) {
        Thread.onSpinWait();
      }
      try (TestStore store = new TestStore(output)) {
        load(store, "new.csv");
        heard.await(data("new.csv"));
      }

      assertThat(heard.data("file-loaded")).hasSize(3);
    }
  }

  @Test
  void one_that_does_not_read_is_ended_while_the_others_hear_all_in_order() throws Exception {
    String long4000 = "x".repeat(4000);
    try (TestStore store = new TestStore(output);
        Socket deaf = new Socket()) {
      load(store, "first.csv");
      store
          .jdbc()
          .update(
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                  + " INSERT INTO audit_log (at, actor, action, run_id, detail)"
                  + " SELECT '2025-11-01T03:00:00Z', 'tester', 'file.loaded', 1, ? || i FROM n",
              long4000);
      deaf.setReceiveBufferSize(1024);
      deaf.connect(new InetSocketAddress("127.0.0.1", tomcat.getConnector().getLocalPort()));
      deaf.getOutputStream()
          .write(
              "GET /events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 1\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      try (HeardEvents heard = HeardEvents.of(url(), "Last-Event-ID", "1")) {
        load(store, "last.csv");
        heard.await(data("last.csv"));

        assertThat(heard.data("file-loaded")).hasSize(4001);
        assertThat(heard.ids()).isSorted().doesNotHaveDuplicates();
        awaitListeners(1);
      }
      int heardByDeaf = deaf.getInputStream().readAllBytes().length;
      assertThat(heardByDeaf).isBetween(1, 4000 * 4000);
    }
    awaitListeners(0);
  }

  @Test
  void a_client_that_went_away_and_one_whose_key_is_revoked_are_let_go() {
    HeardEvents gone = HeardEvents.of(url());
    try (HeardEvents heard = HeardEvents.of(url())) {
      awaitListeners(2);
      gone.close();
      awaitListeners(1);
      heard.await(":");

      admitted = false;

      assertThat(heard.endsWithin(5000)).isTrue();
    }
    awaitListeners(0);
  }

  /** So many answers are open. */
  private void awaitListeners(int count) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (context.getInProgressAsyncCount() != count && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(context.getInProgressAsyncCount()).isEqualTo(count);
  }
}
