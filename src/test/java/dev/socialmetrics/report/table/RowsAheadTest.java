package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.store.query.ReportSession;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsAheadTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 23);
  private static final List<Channel> CHANNELS =
      IntStream.range(100, 190)
          .mapToObj(id -> Channel.of(String.valueOf(id), "instagram"))
          .toList();

  @TempDir Path folder;
  private ReportDatabase database;
  private final SortedMap<Channel, List<Window>> spans = new TreeMap<>();

  @BeforeEach
  void fill() throws SQLException {
    database = new ReportDatabase(folder);
    for (Channel channel : CHANNELS) {
      database.daily(channel.accountId(), "instagram", DAY.toString(), "followers", 1L);
      spans.put(channel, List.of(Window.endingOn(DAY, 30)));
    }
  }

  @Test
  void every_channel_has_its_rows_in_whatever_order_it_is_asked_for() {
    try (ReportSession session = ReportSession.open(database.source())) {
      RowsAhead rows = new RowsAhead(session.queries(), spans);

      CHANNELS.forEach(channel -> assertThat(rows.of(channel).latestDay()).contains(DAY));
      assertThat(rows.of(CHANNELS.get(3)).latestDay()).contains(DAY);
      assertThat(rows.of(CHANNELS.get(3)).latestDay()).contains(DAY);
    }
  }

  @Test
  void rows_that_cannot_be_read_cost_their_own_channel_only() {
    Channel broken = CHANNELS.get(5);
    database.sql("PRAGMA ignore_check_constraints = ON");
    database.sql(
        "UPDATE social_media_daily_metrics SET date = '2025-10-1x' WHERE account_id = ?",
        broken.accountId());
    try (ReportSession session = ReportSession.open(database.source())) {
      RowsAhead rows = new RowsAhead(session.queries(), spans);

      for (Channel channel : CHANNELS) {
        if (channel.equals(broken)) {
          assertThatThrownBy(() -> rows.of(channel)).isInstanceOf(DateTimeException.class);
        } else {
          assertThat(rows.of(channel).latestDay()).contains(DAY);
        }
      }
    }
  }
}
