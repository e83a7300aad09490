package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.schema.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** How SQLite finds the rows of a report about one account on one platform: by an index. */
class ReportPlansTest {
  private static final ReportScope ONE =
      new ReportScope(List.of(new AccountId("1")), List.of(new Platform("instagram")));

  @TempDir Path output;

  @Test
  void campaigns_are_searched_by_their_key() throws SQLException {
    assertThat(plan(ReportCampaigns.sql(ONE, 0)))
        .isNotEmpty()
        .allMatch(step -> step.startsWith("SEARCH campaign_social_metrics USING INDEX"));
  }

  @Test
  void audiences_are_searched_by_their_key() throws SQLException {
    assertThat(plan(ReportAudience.sql(ONE)))
        .filteredOn(step -> step.contains("audience_demographics"))
        .hasSize(3)
        .allMatch(step -> step.startsWith("SEARCH audience_demographics USING"));
  }

  @Test
  void days_are_searched_by_their_key() throws SQLException {
    LocalDate day = LocalDate.parse("2025-10-23");
    ReportSpans spans =
        ReportSpans.bundles(Map.of(Channel.of("1", "instagram"), Window.endingOn(day, 60))).get(0);

    assertThat(plan(spans.select(ReportRecord.columns(Kind.DAILY))))
        .filteredOn(step -> step.contains("social_media_daily_metrics"))
        .hasSize(1)
        .allMatch(step -> step.contains("SEARCH") && step.contains("date>? AND date<?"));
  }

  private List<String> plan(String sql) throws SQLException {
    try (Database database = Database.forWriting(output, Duration.ofSeconds(5))) {
      Schema.migrate(database);
      int places = (int) sql.chars().filter(c -> c == '?').count();
      List<Object> any = new ArrayList<>(Collections.nCopies(places, "1"));
      return new JdbcTemplate(database.reading())
          .query("EXPLAIN QUERY PLAN " + sql, (row, n) -> row.getString("detail"), any.toArray());
    }
  }
}
