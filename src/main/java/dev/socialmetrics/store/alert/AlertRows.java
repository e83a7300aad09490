package dev.socialmetrics.store.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts that are sent to people, read from their table. */
public final class AlertRows {
  private static final String SELECT =
      "SELECT alert_id, rule, kind, severity, account_id, platform, subject, as_of, figure,"
          + " previous, text, run_id, raised_at FROM alert WHERE repeat_of IS NULL AND ";

  private static final String OF_DATE =
      "report_date = ? AND (kind <> 'stale-data' OR night ="
          + " (SELECT max(night) FROM alert WHERE report_date = ? AND kind = 'stale-data'))";

  private final JdbcTemplate jdbc;

  public AlertRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public AlertRows(DataSource source) {
    this(new JdbcTemplate(source));
  }

  /** Those of a report date; of those raised by the clock, only the last run's. */
  public List<RaisedAlert> ofDate(LocalDate date) {
    return list(OF_DATE, date.toString(), date.toString());
  }

  /** Empty where there is none, or it repeats another. */
  public Optional<RaisedAlert> find(long id) {
    return list("alert_id = ?", id).stream().findFirst();
  }

  List<RaisedAlert> list(String where, Object... parameters) {
    return jdbc.query(SELECT + where, (row, n) -> read(row), parameters).stream()
        .sorted(RaisedAlert.ORDER)
        .toList();
  }

  private static RaisedAlert read(ResultSet row) throws SQLException {
    Alert alert =
        new Alert(
            row.getString("rule"),
            AlertKind.valueOf(constant(row.getString("kind"))),
            AlertSeverity.valueOf(constant(row.getString("severity"))),
            Optional.ofNullable(row.getString("account_id")),
            Optional.ofNullable(row.getString("platform")),
            row.getString("subject"),
            Optional.ofNullable(row.getString("as_of")).map(LocalDate::parse),
            number(row, "figure"),
            number(row, "previous"),
            row.getString("text"));
    return new RaisedAlert(
        row.getLong("alert_id"), alert, row.getLong("run_id"), row.getString("raised_at"));
  }

  private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
