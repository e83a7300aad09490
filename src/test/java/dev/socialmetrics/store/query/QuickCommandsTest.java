package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a person asks at the prompt takes no longer when there are a million posts: whatever those
 * commands ask the database, SQLite finds posts by an index.
 */
class QuickCommandsTest {
  private static final String POSTS = "content_performance";
  private static final Pattern STATEMENT = Pattern.compile("(?s)Executing .*?\\[(.*)]");
  private static final Pattern ALIAS = Pattern.compile(POSTS + "\\s+(?:AS\\s+)?([a-z_]+)\\b");

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void load() {
    desktop = new Desktop(folder);
    desktop.put(
        "days.csv",
        "account_id,platform,date,followers,likes,reach",
        "1,instagram,2025-11-01,10,1,9",
        "1,instagram,2025-11-02,11,1,9");
    desktop.put(
        "posts.csv",
        "account_id,platform,post_id,posted_at,likes,reach",
        "1,instagram,a,2025-11-05T10:00:00,1,9",
        "2,tiktok,b,2025-11-03T10:00:00,1,9",
        "2,x,c,2025-11-04T10:00:00,1,9");
    assertThat(desktop.metrics("nightly").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "runs",
        "run 1",
        "accounts",
        "explain reach --account 1 --platform instagram",
        "explain likes --account 1 --platform instagram --post a",
        "report summary --account 1 --stdout",
        "report top-content --account 1 --platform instagram --stdout"
      })
  void no_question_of_a_quick_command_reads_all_posts(String command) throws SQLException {
    Set<String> asked = questions(command);

    assertThat(asked).isNotEmpty();
    for (String sql : asked) {
      assertThat(scans(sql)).as(sql).isEmpty();
    }
  }

  @Test
  void a_question_that_reads_all_posts_is_seen() throws SQLException {
    assertThat(scans("SELECT max(p.likes) FROM content_performance p WHERE p.likes > ?"))
        .containsExactly("SEARCH p");
    assertThat(scans("SELECT p.likes FROM content_performance p WHERE p.likes > ?"))
        .containsExactly("SCAN p");
    assertThat(scans("SELECT account_id, count(*) FROM content_performance GROUP BY account_id"))
        .hasSize(1);
    assertThat(questions("accounts")).anyMatch(sql -> sql.contains(POSTS));
  }

  @Test
  void the_last_day_is_that_of_the_days_and_of_the_posts_where_there_are_none() {
    assertThat(desktop.metrics("accounts").out())
        .isEqualTo("1: instagram 2025-11-02\n2: tiktok 2025-11-03, twitter 2025-11-04\n");
  }

  /** What the command asks, in the words of the log of Spring's JDBC. */
  private Set<String> questions(String command) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(events);
    try {
      Outcome outcome = desktop.metrics(command.split(" "));
      assertThat(outcome.exitCode()).as(outcome.all()).isIn(0, 3);
    } finally {
      logger.detachAppender(events);
      logger.setLevel(before);
    }
    return events.list.stream()
        .map(event -> STATEMENT.matcher(event.getFormattedMessage()))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Steps of its plan that go through all posts, by the table or by an index. One for a maximum
   * alone is called SEARCH, too, but uses nothing.
   */
  private List<String> scans(String sql) throws SQLException {
    Set<String> names = new TreeSet<>(Set.of(POSTS));
    ALIAS.matcher(sql).results().forEach(found -> names.add(found.group(1)));
    return plan(sql).stream()
        .filter(step -> step.startsWith("SCAN ") || !step.contains(" USING "))
        .filter(step -> step.matches("(SCAN|SEARCH) .*") && names.contains(step.split(" ")[1]))
        .toList();
  }

  private List<String> plan(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + desktop.output("social-metrics.db"));
        PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql)) {
      for (int n = 1; n <= statement.getParameterMetaData().getParameterCount(); n++) {
        statement.setString(n, "1");
      }
      List<String> steps = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          steps.add(rows.getString("detail"));
        }
      }
      return steps;
    }
  }
}
