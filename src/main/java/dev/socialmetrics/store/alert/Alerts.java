package dev.socialmetrics.store.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table {@code alert}. An alert is there once per date of a run; inside the cool-down it is
 * kept as a repeat, which is not sent, so that a date that is run again ends in the same alerts. Of
 * a kind that is raised {@link AlertKind#isOnce once}, no repeat is kept.
 */
public final class Alerts {
  /** Nights do not start on the second: so much of the cool-down is forgiven. */
  private static final int GRACE = 24;

  private static final String SAME =
      "SELECT alert_id, night, raised_at, repeat_of IS NOT NULL AS is_repeat FROM alert WHERE rule = ?"
          + " AND coalesce(account_id, '') = ? AND coalesce(platform, '') = ? AND subject = ?"
          + " ORDER BY alert_id DESC";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final AuditLog audit;

  public Alerts(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
    this.audit = new AuditLog(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  private record Former(long id, LocalDate night, Instant raisedAt, boolean repeat) {}

  /**
   * Writes what is new, with one message a webhook about it, in one transaction.
   *
   * @param found of each rule the worst first, as they are numbered
   * @return those that were raised now: no repeats, and none that this night has already
   */
  public List<Alert> raise(List<Alert> found, AlertRaising raising) {
    String batch = UUID.randomUUID().toString();
    List<Alert> raised = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          for (Alert alert : found) {
            if (add(alert, raising, batch)) {
              raised.add(alert);
            }
          }
          if (!raised.isEmpty()) {
            raising.webhooks().forEach(webhook -> addMessage(batch, webhook, raising.now()));
          }
        });
    return raised;
  }

  private boolean add(Alert alert, AlertRaising raising, String batch) {
    LocalDate night = night(alert.kind(), raising);
    List<Former> formers = formers(alert);
    boolean isKnown = alert.kind().isOnce() && !formers.isEmpty();
    if (isKnown
        || formers.stream().anyMatch(former -> former.night().equals(night))
        || isFull(alert.rule(), night, raising)) {
      return false;
    }
    Optional<Former> repeated =
        formers.stream()
            .filter(former -> !former.repeat() && isInside(raising, former, night))
            .findFirst();
    insert(alert, raising, night, repeated.map(Former::id), batch);
    if (repeated.isEmpty()) {
      note(alert, raising);
    }
    return repeated.isEmpty();
  }

  /** Whether the night has as many alerts of a rule as the rule allows. */
  private boolean isFull(String rule, LocalDate night, AlertRaising raising) {
    Integer most = raising.limits().get(rule);
    return most != null && raisedInNight(rule, night) >= most;
  }

  private int raisedInNight(String rule, LocalDate night) {
    Integer raised =
        jdbc.queryForObject(
            "SELECT count(*) FROM alert WHERE rule = ? AND night = ? AND repeat_of IS NULL",
            Integer.class,
            rule,
            night.toString());
    return Objects.requireNonNull(raised);
  }

  private static LocalDate night(AlertKind kind, AlertRaising raising) {
    LocalDate today = LocalDate.ofInstant(raising.now(), ZoneOffset.UTC);
    return kind.isByClock() ? today : raising.reportDate().orElse(today);
  }

  /** By the nights and by the clock: neither a second run nor late data tells a thing twice. */
  private static boolean isInside(AlertRaising raising, Former former, LocalDate night) {
    Duration nights = Duration.ofDays(Math.abs(night.toEpochDay() - former.night().toEpochDay()));
    Duration since = Duration.between(former.raisedAt(), raising.now()).abs();
    Duration coolDown = raising.coolDown();
    return nights.compareTo(coolDown) < 0
        || since.compareTo(coolDown.minus(coolDown.dividedBy(GRACE))) < 0;
  }

  private List<Former> formers(Alert alert) {
    return jdbc.query(
        SAME,
        (row, n) ->
            new Former(
                row.getLong("alert_id"),
                LocalDate.parse(row.getString("night")),
                Instant.parse(row.getString("raised_at")),
                row.getBoolean("is_repeat")),
        alert.rule(),
        alert.account().orElse(""),
        alert.platform().orElse(""),
        alert.subject());
  }

  private void insert(
      Alert alert, AlertRaising raising, LocalDate night, Optional<Long> repeated, String batch) {
    jdbc.update(
        "INSERT INTO alert (rule, kind, severity, account_id, platform, subject, report_date, night,"
            + " as_of, figure, previous, text, run_id, raised_at, repeat_of, batch)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        alert.rule(),
        alert.kind().code(),
        alert.severity().code(),
        alert.account().orElse(null),
        alert.platform().orElse(null),
        alert.subject(),
        raising.reportDate().map(LocalDate::toString).orElse(null),
        night.toString(),
        alert.asOf().map(LocalDate::toString).orElse(null),
        alert.figure().map(BigDecimal::doubleValue).orElse(null),
        alert.previous().map(BigDecimal::doubleValue).orElse(null),
        alert.text(),
        raising.runId(),
        Times.second(raising.now()),
        repeated.orElse(null),
        batch);
  }

  /** In the audit log, under its id. */
  private void note(Alert alert, AlertRaising raising) {
    Long id = jdbc.queryForObject("SELECT max(alert_id) FROM alert", Long.class);
    audit.add(
        raising.now(),
        raising.actor(),
        "alert.raised",
        Optional.of(raising.runId()),
        id + ": " + alert.rule());
  }

  private void addMessage(String batch, String webhook, Instant now) {
    jdbc.update(
        "INSERT INTO alert_message (batch, webhook, created_at, attempts, next_attempt_at)"
            + " VALUES (?, ?, ?, 0, ?)",
        batch,
        webhook,
        Times.second(now),
        Times.second(now));
  }

  /** What a run raised, the most urgent first. */
  public List<RaisedAlert> ofRun(long runId) {
    return new AlertRows(jdbc).list("run_id = ?", runId);
  }
}
