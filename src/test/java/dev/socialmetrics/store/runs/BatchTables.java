package dev.socialmetrics.store.runs;

import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of Spring Batch's tables, as a process leaves them. */
final class BatchTables {
  private final JdbcTemplate jdbc;

  BatchTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void instance(long id) {
    jdbc.update("INSERT INTO BATCH_JOB_INSTANCE VALUES (?, 0, 'nightly', ?)", id, "key" + id);
  }

  void execution(long id, long instance, String status) {
    jdbc.update(
        """
        INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, START_TIME, STATUS,
          EXIT_CODE, LAST_UPDATED)
        VALUES (?, 2, ?, '2025-10-01 03:00:00', '2025-10-01 03:00:01', ?, ?, '2025-10-01 03:05:00')
        """,
        id,
        instance,
        status,
        status);
  }

  void step(long id, long execution, String name, String status) {
    jdbc.update(
        """
        INSERT INTO BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME,
          START_TIME, STATUS, READ_COUNT, WRITE_COUNT, EXIT_CODE, LAST_UPDATED)
        VALUES (?, 2, ?, ?, '2025-10-01 03:00:00', '2025-10-01 03:00:02', ?, 100, 90, ?, '2025-10-01 03:05:00')
        """,
        id,
        name,
        execution,
        status,
        status);
  }
}
