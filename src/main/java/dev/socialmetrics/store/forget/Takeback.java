package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.file.ImportFile;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a file contributed out of the database, in one transaction: whoever dies before its
 * end has changed nothing.
 */
public final class Takeback {
  private static final String ANY_ROW =
      Arrays.stream(Kind.values())
          .map(kind -> kind.table())
          .map(
              table ->
                  "SELECT min(created_at) AS first FROM "
                      + table
                      + " WHERE account_id = a.account_id")
          .collect(Collectors.joining(" UNION ALL "));

  /** What an earlier file corrected, too, is corrected by that again. */
  private static final String STILL_CORRECTED =
      """
      UPDATE rejected_row SET resolved_at = ?1, resolved_by = (
        SELECT max(c.import_file_id) FROM corrected_row c JOIN import_file f USING (import_file_id)
        WHERE f.outcome = 'LOADED' AND c.of_file_id = rejected_row.import_file_id
          AND c.of_record = rejected_row.record_no)
      WHERE resolved_at IS NULL AND (import_file_id, record_no) IN (
        SELECT c.of_file_id, c.of_record FROM corrected_row c JOIN import_file f USING (import_file_id)
        WHERE f.outcome = 'LOADED')
      """;

  private final DataSource writing;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public Takeback(DataSource writing) {
    this.writing = writing;
    this.jdbc = new JdbcTemplate(writing);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writing));
  }

  /**
   * @param reworked the touched rows as the other files have them
   * @param look is given what was done, before it is done for good
   * @param keep false undoes all of it again
   */
  public <T> T run(
      ForgottenFile file,
      Rework reworked,
      Instant now,
      String actor,
      Function<Removal, T> look,
      boolean keep) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  T seen = look.apply(remove(file, reworked, now, actor));
                  if (!keep) {
                    status.setRollbackOnly();
                  }
                  return seen;
                }))
        .orElseThrow();
  }

  private Removal remove(ForgottenFile forgotten, Rework reworked, Instant now, String actor) {
    ImportFile file = forgotten.file();
    String at = Times.second(now);
    Long nextRun = jdbc.queryForObject("SELECT coalesce(max(run_id), 0) + 1 FROM run", Long.class);
    JdbcTemplate from = new JdbcTemplate(reworked.source());
    Map<Kind, Removal.Rows> rows = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      rows.put(kind, new ReworkedRows(kind, jdbc, from).replace(file.id(), nextRun, at));
    }
    long rejected =
        jdbc.update(
            "UPDATE rejected_row SET resolved_at = ? WHERE import_file_id = ? AND resolved_at IS NULL",
            at,
            file.id());
    long reopened =
        jdbc.update(
            "UPDATE rejected_row SET resolved_at = NULL, resolved_by = NULL WHERE resolved_by = ?",
            file.id());
    jdbc.update(
        "UPDATE import_file SET outcome = 'REFUSED', duplicate_of = NULL"
            + " WHERE outcome = 'DUPLICATE' AND duplicate_of = ? AND problem_code IS NOT NULL",
        file.id());
    jdbc.update("DELETE FROM corrected_row WHERE import_file_id = ?", file.id());
    jdbc.update(STILL_CORRECTED, at);
    jdbc.update(
        "UPDATE import_file SET outcome = 'GONE', forgotten_at = ? WHERE import_file_id = ?",
        at,
        file.id());
    Removal removal = new Removal(rows, rejected, reopened, removeAccounts(forgotten));
    new AuditLog(writing)
        .add(
            now,
            actor,
            "file.forgotten",
            Optional.of(file.runId()),
            file.name() + " (import " + file.id() + ")");
    return removal;
  }

  /** Accounts that were registered on sight and that nothing names any more. */
  private long removeAccounts(ForgottenFile file) {
    UnaryOperator<String> onIt =
        sql ->
            sql
                + " WHERE origin = 'registered' AND account_id IN (SELECT account_id FROM"
                + " import_file_account WHERE import_file_id = "
                + file.file().id()
                + ")";
    jdbc.update(
        onIt.apply(
                String.format(
                    Locale.ROOT,
                    "UPDATE account AS a SET first_seen_at = coalesce((SELECT min(first) FROM (%s)), first_seen_at)",
                    ANY_ROW))
            + " AND first_seen_at = ?",
        file.loadedAt());
    return jdbc.update(
        onIt.apply("DELETE FROM account AS a")
            + String.format(Locale.ROOT, " AND (SELECT min(first) FROM (%s)) IS NULL", ANY_ROW)
            + " AND NOT EXISTS (SELECT 1 FROM social_media_monthly_metrics m WHERE m.account_id = a.account_id)"
            + " AND NOT EXISTS (SELECT 1 FROM import_file_account o JOIN import_file f USING (import_file_id)"
            + " WHERE o.account_id = a.account_id AND f.outcome <> 'GONE')");
  }
}
