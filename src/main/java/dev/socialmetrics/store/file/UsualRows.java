package dev.socialmetrics.store.file;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the files of one source usually have: those that former runs loaded in the last 28 days. A
 * source is account, platform, format, folder and name without its digits.
 */
public final class UsualRows {
  private static final int DAYS = 28;
  private static final int FEWEST_FILES = 4;

  private final JdbcTemplate jdbc;

  /** Read once a run: what the run itself loads does not change what is usual. */
  private volatile Optional<Map<List<String>, List<Seen>>> sources = Optional.empty();

  public UsualRows(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

  /** A file that was loaded. */
  private record Seen(long rows, Optional<String> columnNames) {}

  /**
   * What files of a source have.
   *
   * @param rows the median, of an even number of files the lower one; empty when fewer than four
   *     are known
   * @param columnNames how many files had which columns, as they were kept; empty when fewer than
   *     four are known
   */
  public record Usual(OptionalLong rows, Map<String, Integer> columnNames) {
    public Usual {
      Objects.requireNonNull(rows);
      columnNames = Map.copyOf(columnNames);
    }
  }

  /**
   * @param runId the run that reads the file
   */
  public Usual of(ImportFile file, long runId, Instant now) {
    if (sources.isEmpty()) {
      sources = Optional.of(read(runId, now));
    }
    List<Seen> seen = sources.get().getOrDefault(source(file), List.of());
    return new Usual(
        seen.size() < FEWEST_FILES
            ? OptionalLong.empty()
            : OptionalLong.of(seen.get((seen.size() - 1) / 2).rows()),
        columnNames(seen));
  }

  private static Map<String, Integer> columnNames(List<Seen> seen) {
    Map<String, Integer> files = new HashMap<>();
    seen.stream()
        .flatMap(file -> file.columnNames().stream())
        .forEach(names -> files.merge(names, 1, Integer::sum));
    int known = files.values().stream().mapToInt(Integer::intValue).sum();
    return known < FEWEST_FILES ? Map.of() : files;
  }

  private Map<List<String>, List<Seen>> read(long runId, Instant now) {
    Map<List<String>, List<Seen>> read = new HashMap<>();
    jdbc.query(
        """
        SELECT name, format, account_id, platform, read_rows, column_names FROM import_file
        WHERE outcome = 'LOADED' AND run_id <> ? AND loaded_at >= ? ORDER BY read_rows
        """,
        row -> {
          List<String> source =
              source(
                  row.getString("name"),
                  Optional.ofNullable(row.getString("format")),
                  Optional.ofNullable(row.getString("account_id")),
                  Optional.ofNullable(row.getString("platform")));
          read.computeIfAbsent(source, none -> new ArrayList<>())
              .add(
                  new Seen(
                      row.getLong("read_rows"),
                      Optional.ofNullable(row.getString("column_names"))));
        },
        runId,
        Times.second(now.minus(DAYS, ChronoUnit.DAYS)));
    return read;
  }

  private static List<String> source(ImportFile file) {
    return source(file.name(), file.format(), file.account(), file.platform());
  }

  private static List<String> source(
      String name, Optional<String> format, Optional<String> account, Optional<String> platform) {
    String withoutDigits = name.replaceAll("[0-9]+", "#").replace(" (#)", "");
    return List.of(withoutDigits, format.orElse(""), account.orElse(""), platform.orElse(""));
  }
}
