package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Posts by type and hashtag, in one ordered scan; in memory is one channel at a time. */
final class ReportPostGroups {
  /** Of one channel; further hashtags are left out, so that a flood of them fills no memory. */
  private static final int MOST_NAMES = 20_000;

  /** Lists of hashtags that are remembered. */
  private static final int MOST_SPLIT = 2_000;

  private static final Pattern BETWEEN_TAGS = Pattern.compile("[\\s,;#\\[\\]\"\\p{Z}]+");

  private static final String SCAN =
      """
      SELECT account_id, platform, engagement_rate, engagement_basis, post_type, hashtags
      FROM content_performance
      WHERE %s AND posted_at >= ? AND posted_at < ?
      ORDER BY account_id, platform, post_id""";

  private final JdbcTemplate jdbc;

  ReportPostGroups(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void each(ReportScope scope, Window posted, Consumer<PostGroups> reader) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(posted.start().toString());
    parameters.add(posted.end().plusDays(1).toString());
    Pass pass = new Pass(reader);
    jdbc.query(
        String.format(SCAN, scope.condition()),
        row -> {
          pass.turnTo(row.getString(1), row.getString(2));
          double rate = row.getDouble(3);
          if (row.wasNull()) {
            pass.unrated++;
          } else {
            pass.add(rate, row.getString(4), row.getString(5), row.getString(6));
          }
        },
        parameters.toArray());
    pass.end();
  }

  /** The hashtags of a post, lower-case, without {@code #}, each once. */
  static Set<String> tags(String hashtags) {
    Set<String> tags = new LinkedHashSet<>();
    if (hashtags != null) {
      for (String tag : BETWEEN_TAGS.split(hashtags.toLowerCase(Locale.ROOT))) {
        if (!tag.isEmpty()) {
          tags.add(tag);
        }
      }
    }
    return tags;
  }

  /** The channel at hand. */
  private static final class Pass {
    private final Consumer<PostGroups> reader;
    private final Map<String, Map<String, PostGroup>> types = new HashMap<>();
    private final Map<String, Map<String, PostGroup>> hashtags = new HashMap<>();
    private final Map<String, Set<String>> split = new HashMap<>();
    private String account = "";
    private String platform = "";
    private long rated;
    private long unrated;

    Pass(Consumer<PostGroups> reader) {
      this.reader = reader;
    }

    void turnTo(String nextAccount, String nextPlatform) {
      if (!account.equals(nextAccount) || !platform.equals(nextPlatform)) {
        end();
        account = nextAccount;
        platform = nextPlatform;
      }
    }

    void add(double rate, String basis, String type, String tags) {
      rated++;
      if (type != null && !type.isBlank()) {
        add(types, type.strip().toLowerCase(Locale.ROOT), basis, rate);
      }
      tagsOnce(tags).forEach(tag -> add(hashtags, tag, basis, rate));
    }

    /** Posts of one campaign bear the same hashtags. */
    private Set<String> tagsOnce(String tags) {
      if (split.size() == MOST_SPLIT) {
        split.clear();
      }
      return split.computeIfAbsent(tags == null ? "" : tags, ReportPostGroups::tags);
    }

    void end() {
      if (rated + unrated > 0) {
        reader.accept(
            new PostGroups(
                Channel.of(account, platform), rated, unrated, list(types), list(hashtags)));
      }
      types.clear();
      hashtags.clear();
      rated = 0;
      unrated = 0;
    }

    private static void add(
        Map<String, Map<String, PostGroup>> groups, String name, String basis, double rate) {
      Map<String, PostGroup> same = groups.computeIfAbsent(basis, first -> new HashMap<>());
      if (same.size() < MOST_NAMES || same.containsKey(name)) {
        same.merge(name, new PostGroup(name, basis, 1, rate), PostGroup::plus);
      }
    }

    private static List<PostGroup> list(Map<String, Map<String, PostGroup>> groups) {
      return groups.values().stream().flatMap(same -> same.values().stream()).toList();
    }
  }
}
