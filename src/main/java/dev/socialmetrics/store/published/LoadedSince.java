package dev.socialmetrics.store.published;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The channels that have rows which came or changed by runs after the one that made the reports of
 * a date. A row changes when a file is loaded, and bears the second in which that was; so a row of
 * such a second is one of them, and where the second is shared by chance it is taken for one.
 */
public final class LoadedSince {
  private static final String CHANNELS =
      """
      SELECT DISTINCT account_id, platform FROM %s WHERE updated_at IN (
        SELECT f.loaded_at FROM import_file f JOIN report_folder r ON r.report_date = ?
        WHERE f.outcome = 'LOADED' AND f.run_id > r.run_id)
      """;

  private final Map<Kind, Set<Channel>> channels = new EnumMap<>(Kind.class);

  private LoadedSince() {}

  /** Since the run that made the folder of that date, of which there is one. */
  static LoadedSince of(JdbcTemplate jdbc, LocalDate reportDate) {
    LoadedSince since = new LoadedSince();
    for (Kind kind : Kind.values()) {
      Set<Channel> found = new HashSet<>();
      jdbc.query(
          String.format(Locale.ROOT, CHANNELS, kind.table()),
          row -> {
            found.add(Channel.of(row.getString("account_id"), row.getString("platform")));
          },
          reportDate.toString());
      since.channels.put(kind, Set.copyOf(found));
    }
    return since;
  }

  /** The channels that have such rows of that kind. */
  public Set<Channel> channels(Kind kind) {
    return channels.get(kind);
  }
}
