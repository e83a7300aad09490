package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report says which rows it is made of: no other row changes a byte of it. */
class LookBackTest {
  private static final LocalDate DATE = LocalDate.parse("2025-10-23");

  /** The channel ends before the report date. */
  private static final LocalDate LATEST = DATE.minusDays(2);

  private static final int HISTORY = 900;

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private static LookBack of(String report) {
    return ReportNames.lookBacks()
        .get(report.equals("dashboard") ? "index" : ReportNames.report(report).fileName());
  }

  private String text(String report) {
    ReportRequest request = ReportRequest.everything().asOf(DATE);
    if (!report.equals("dashboard")) {
      return new Reports(database.source()).json(report, request).text();
    }
    try {
      Path to = Files.createTempDirectory(folder, "pages");
      new Reports(database.source())
          .writeDashboard(
              request,
              List.of(),
              new PlainFolder(to),
              part -> {
                throw part.cause();
              });
      return Files.readString(to.resolve("index.html"))
          + Files.readString(to.resolve("accounts/1.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean changes(String report, String sql, Object... parameters) {
    String before = text(report);
    database.sql(sql, parameters);
    return !text(report).equals(before);
  }

  private void days() {
    IntStream.range(0, HISTORY)
        .mapToObj(LATEST::minusDays)
        .forEach(
            day -> {
              Integer followers = day.getDayOfMonth() % 4 == 0 ? 1000 + day.getDayOfYear() : null;
              database.daily(
                  "1",
                  "instagram",
                  day.toString(),
                  "followers",
                  followers,
                  "likes",
                  day.getDayOfMonth(),
                  "reach",
                  100 + day.getDayOfMonth());
            });
  }

  private static List<String> ofDays() {
    return ReportNames.withDashboard().stream()
        .filter(report -> of(report).reads(Kind.DAILY, DATE))
        .toList();
  }

  @Test
  void reports_of_days_are_those_that_are_known() {
    assertThat(ofDays()).contains("summary", "daily", "trends", "comparison", "dashboard");
  }

  @ParameterizedTest
  @MethodSource("ofDays")
  void days_outside_change_no_byte_and_days_inside_change_some(String report) {
    days();
    List<Window> spans = of(report).days(DATE, LATEST);
    TreeSet<LocalDate> edges = new TreeSet<>();
    for (Window span : spans) {
      IntStream.rangeClosed(-2, 4).forEach(n -> edges.add(span.start().plusDays(n)));
      IntStream.rangeClosed(-3, 2).forEach(n -> edges.add(span.end().plusDays(n)));
    }
    edges.removeIf(day -> day.isAfter(LATEST));
    int changed = 0; // of a carried day only where no later one states followers
    for (LocalDate day : edges) {
      boolean isInside = spans.stream().anyMatch(span -> span.contains(day));
      boolean changes =
          changes(
              report,
              "UPDATE social_media_daily_metrics SET likes = likes + 7, reach = reach + 1100,"
                  + " followers = followers + 13 WHERE date = ?",
              day.toString());
      assertThat(changes && !isInside).as(report + " changes with " + day).isFalse();
      changed += changes ? 1 : 0;
    }
    assertThat(changed)
        .as(report + ": days that change it")
        .isGreaterThanOrEqualTo(spans.size() * 2);
  }

  @Test
  void rows_of_other_kinds_count_from_their_day_on() {
    database.daily("1", "instagram", LATEST.toString(), "followers", 5);
    for (int ahead : List.of(0, 1, 7, 8)) {
      String day = DATE.plusDays(ahead).toString();
      for (String report : List.of("audience", "top-content", "campaigns", "dashboard")) {
        assertThat(changes(report, audience(), day))
            .as(report + " and an audience of " + day)
            .isEqualTo(of(report).reads(Kind.AUDIENCE, LocalDate.parse(day), DATE));
        assertThat(changes(report, post(), report + ahead, day + "T10:00:00Z"))
            .as(report + " and a post of " + day)
            .isEqualTo(of(report).reads(Kind.CONTENT, LocalDate.parse(day), DATE));
        assertThat(changes(report, campaign(), report + ahead, day, DATE.plusDays(30).toString()))
            .as(report + " and a campaign of " + day)
            .isEqualTo(of(report).reads(Kind.CAMPAIGN, LocalDate.parse(day), DATE));
        database.sql("DELETE FROM audience_demographics");
      }
    }
  }

  private static String audience() {
    return "INSERT INTO audience_demographics (account_id, platform, date, age_18_24, exported_at,"
        + " created_at, updated_at, import_file_id, source_line)"
        + " VALUES ('1', 'instagram', ?, 50, 'e', 'c', 'u', 1, 2)";
  }

  private static String post() {
    return "INSERT INTO content_performance (account_id, platform, post_id, posted_at, likes,"
        + " reach, engagement_rate, engagement_basis, exported_at, created_at, updated_at,"
        + " import_file_id, source_line)"
        + " VALUES ('1', 'instagram', ?, ?, 5, 100, 5.0, 'reach', '2025-11-01T06:00:00Z', 'c', 'u', 1, 2)";
  }

  private static String campaign() {
    return "INSERT INTO campaign_social_metrics (account_id, platform, campaign_id, start_date,"
        + " end_date, exported_at, created_at, updated_at, import_file_id, source_line)"
        + " VALUES ('1', 'instagram', ?, ?, ?, 'e', 'c', 'u', 1, 2)";
  }
}
