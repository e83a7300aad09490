package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Daily rows of a channel with every column, and with what the store knows of each row. */
final class DailyRecords {
  private final JdbcTemplate jdbc;

  DailyRecords(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  List<ReportRecord> listWhole(Channel channel, Window span) {
    List<ReportRecord> days = new ArrayList<>();
    for (ReportSpans bundle : ReportSpans.bundles(Map.of(channel, span))) {
      jdbc.query(
          bundle.select(ReportRecord.columns(Kind.DAILY)),
          row -> {
            days.add(ReportRecord.read(Kind.DAILY, row));
          },
          bundle.parameters());
    }
    return days;
  }
}
