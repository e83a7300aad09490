package dev.socialmetrics.store.alert;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code alert_message}: what is still to be sent to webhooks. */
public final class AlertMessages {
  private final JdbcTemplate jdbc;

  public AlertMessages(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /**
   * A message that waits.
   *
   * @param attempts how often it was tried
   * @param reportDate of the reports that show what it is about; empty for a failed run
   */
  public record WaitingMessage(
      String batch,
      String webhook,
      Instant createdAt,
      int attempts,
      Optional<LocalDate> reportDate) {}

  /** Those whose time has come, the oldest first. */
  public List<WaitingMessage> due(Instant now) {
    return jdbc.query(
        "SELECT batch, webhook, created_at, attempts, (SELECT max(report_date) FROM alert"
            + " WHERE alert.batch = alert_message.batch) AS report_date"
            + " FROM alert_message WHERE delivered_at IS NULL"
            + " AND given_up_at IS NULL AND next_attempt_at <= ? ORDER BY created_at, batch, webhook",
        (row, n) ->
            new WaitingMessage(
                row.getString("batch"),
                row.getString("webhook"),
                Instant.parse(row.getString("created_at")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("report_date")).map(LocalDate::parse)),
        Times.second(now));
  }

  /** What it is about, the most urgent first. */
  public List<RaisedAlert> alerts(WaitingMessage message) {
    return new AlertRows(jdbc).list("batch = ?", message.batch());
  }

  public void delivered(WaitingMessage message, Instant now) {
    jdbc.update(
        "UPDATE alert_message SET delivered_at = ?, attempts = attempts + 1, last_error = NULL"
            + " WHERE batch = ? AND webhook = ?",
        Times.second(now),
        message.batch(),
        message.webhook());
  }

  public void failed(WaitingMessage message, String why, Instant nextAttempt) {
    jdbc.update(
        "UPDATE alert_message SET attempts = attempts + 1, last_error = ?, next_attempt_at = ?"
            + " WHERE batch = ? AND webhook = ?",
        why,
        Times.second(nextAttempt),
        message.batch(),
        message.webhook());
  }

  public void givenUp(WaitingMessage message, Instant now) {
    jdbc.update(
        "UPDATE alert_message SET given_up_at = ? WHERE batch = ? AND webhook = ?",
        Times.second(now),
        message.batch(),
        message.webhook());
  }
}
