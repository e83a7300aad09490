package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is asked at one moment, and which published reports a change came too late for. */
class ReportSessionTest {
  private static final Channel ONE = Channel.of("1", "instagram");
  private static final Channel TWO = Channel.of("2", "instagram");

  /** A report of the seven days up to a channel's latest; of posts; of audiences a day later. */
  private static final Map<String, LookBack> LOOK_BACKS =
      Map.of(
          "days", LookBack.ofDays((date, latest) -> List.of(Window.endingOn(latest, 7))),
          "posts", LookBack.of(Kind.CONTENT),
          "audience", LookBack.of(Kind.AUDIENCE, 1));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private void published(String date, String file, long run, String at) {
    database.sql("INSERT INTO report_file VALUES (?, ?, 's', 1, ?, ?)", date, file, run, at);
  }

  private PublishedReports reports() {
    PublishedReports reports =
        new PublishedReports(new JdbcTemplate(database.source()), LOOK_BACKS);
    reports.learnLatestDays(List.of(ONE, TWO));
    return reports;
  }

  private static List<String> holding(
      PublishedReports reports, Kind kind, Channel channel, String day) {
    return reports.holding(kind, Optional.of(channel), day).stream()
        .map(report -> report.date() + " " + report.report())
        .toList();
  }

  @Test
  void a_session_sees_the_data_of_its_first_question_whatever_is_written_meanwhile() {
    database.daily("1", "instagram", "2025-10-01");
    try (ReportSession session = ReportSession.open(database.source());
        ReportSession other = ReportSession.open(database.source())) {
      Optional<LocalDate> before = session.queries().findReportDate();

      database.daily("1", "instagram", "2025-10-02");

      assertThat(session.queries().findReportDate()).isEqualTo(before);
      assertThat(session.traces().findLatestDay(ONE, LocalDate.parse("2025-12-31")))
          .isEqualTo(before);
      assertThat(other.queries().findReportDate()).contains(LocalDate.parse("2025-10-02"));
    }
  }

  @Test
  void a_daily_row_is_part_of_the_reports_whose_window_of_its_own_channel_has_it() {
    database.daily("1", "instagram", "2025-10-20");
    database.daily("2", "instagram", "2025-10-05");
    published("2025-10-05", "days.json", 1, "2025-10-06T02:00:00Z");
    published("2025-10-20", "days.csv", 1, "2025-10-21T02:00:00Z");
    published("2025-10-20", "unknown.json", 1, "2025-10-21T02:00:00Z");
    PublishedReports reports = reports();

    assertThat(holding(reports, Kind.DAILY, ONE, "2025-10-14")).containsExactly("2025-10-20 days");
    assertThat(holding(reports, Kind.DAILY, ONE, "2025-10-13")).isEmpty();
    assertThat(holding(reports, Kind.DAILY, TWO, "2025-10-01"))
        .containsExactly("2025-10-05 days", "2025-10-20 days");
  }

  @Test
  void posts_count_from_their_day_on_for_ever_those_without_one_always_and_audiences_earlier() {
    published("2025-10-05", "posts.json", 1, "t");
    published("2025-10-20", "posts/1.html", 1, "t");
    published("2025-10-20", "audience.json", 1, "t");
    PublishedReports reports = reports();

    assertThat(holding(reports, Kind.CONTENT, ONE, "2025-10-06"))
        .containsExactly("2025-10-20 posts");
    assertThat(holding(reports, Kind.CONTENT, ONE, ""))
        .containsExactly("2025-10-05 posts", "2025-10-20 posts");
    assertThat(holding(reports, Kind.AUDIENCE, ONE, "2025-10-21"))
        .containsExactly("2025-10-20 audience");
    assertThat(holding(reports, Kind.AUDIENCE, ONE, "2025-10-22")).isEmpty();
    assertThat(holding(reports, Kind.CAMPAIGN, ONE, "2025-10-01")).isEmpty();
  }

  @Test
  void within_a_second_the_numbers_of_the_runs_decide_whether_a_change_came_too_late() {
    PublishedReports.Edition edition = new PublishedReports.Edition(5, "2025-10-21T02:00:00.750Z");

    assertThat(edition.isOlderThan(5, "2025-10-21T02:00:01Z")).isTrue();
    assertThat(edition.isOlderThan(6, "2025-10-21T02:00:00Z")).isTrue();
    assertThat(edition.isOlderThan(5, "2025-10-21T02:00:00Z")).isFalse();
    assertThat(edition.isOlderThan(9, "2025-10-21T01:59:59Z")).isFalse();
  }

  @Test
  void the_dates_of_the_reports_that_have_a_row_are_named_once_oldest_first() {
    database.daily("1", "instagram", "2025-10-05");
    for (String date : List.of("2025-10-20", "2025-10-05", "2025-10-01")) {
      published(date, "days.json", 1, "t");
      published(date, "days.csv", 1, "t");
      published(date, "audience.json", 1, "t");
    }
    ChangeQueries changes = ChangeQueries.within(database.source(), LOOK_BACKS);

    changes.learn(List.of(ONE));

    assertThat(changes.reportDates(Kind.DAILY, ONE, "2025-10-02"))
        .containsExactly(LocalDate.parse("2025-10-05"), LocalDate.parse("2025-10-20"));
  }

  @Test
  void a_report_of_several_parts_reads_what_any_of_them_reads() {
    LookBack together = LookBack.together(List.copyOf(LOOK_BACKS.values()));
    LocalDate day = LocalDate.parse("2025-10-20");

    assertThat(together.days(day, day.minusDays(2)))
        .containsExactly(Window.endingOn(day.minusDays(2), 7));
    assertThat(together.reads(Kind.CONTENT, day, day)).isTrue();
    assertThat(together.reads(Kind.CAMPAIGN, day, day)).isFalse();
    assertThat(together.reads(Kind.DAILY, day)).isTrue();
    assertThat(LookBack.of(Kind.CONTENT).reads(Kind.DAILY, day)).isFalse();
  }
}
