package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.PostIdKind;
import dev.socialmetrics.domain.PostIds;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.staging.Staging;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which kinds of ids the stored posts of a channel have. Posts that come with ids of another kind
 * would be stored a second time beside them.
 */
public final class IdsBefore {
  /** Of a channel's posts so many say which kind of ids it has. */
  private static final int SAMPLE = 1_000;

  private final JdbcTemplate jdbc;

  public IdsBefore(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  private record Stored(String id, String file) {}

  /**
   * @param fileId of a staged file
   * @throws FileRefused where its posts have ids of another kind than those stored
   */
  void require(long fileId) throws FileRefused {
    List<PostIds.Channel> channels =
        jdbc.query(
            "SELECT DISTINCT account_id, platform FROM "
                + Staging.table(Kind.CONTENT)
                + " WHERE stage_id BETWEEN ? AND ?",
            (row, number) ->
                new PostIds.Channel(row.getString("account_id"), row.getString("platform")),
            Staging.firstId(fileId),
            Staging.lastId(fileId));
    PostIds staged = new PostIds();
    channels.stream()
        .filter(channel -> PostIdKind.areSeveral(channel.platform()))
        .forEach(channel -> staged(fileId, channel).forEach(id -> staged.add(channel, id)));
    Optional<Problem> other = findOther(staged);
    if (other.isPresent()) {
      throw new FileRefused(other.get());
    }
  }

  private List<String> staged(long fileId, PostIds.Channel channel) {
    return jdbc.query(
        "SELECT post_id FROM "
            + Staging.table(Kind.CONTENT)
            + " WHERE stage_id BETWEEN ? AND ? AND account_id = ? AND platform = ? LIMIT ?",
        (row, number) -> row.getString("post_id"),
        Staging.firstId(fileId),
        Staging.lastId(fileId),
        channel.account(),
        channel.platform(),
        SAMPLE);
  }

  /** What is wrong with posts that are not stored; empty where their ids are of a stored kind. */
  public Optional<Problem> findOther(PostIds ids) {
    return ids.all().entrySet().stream()
        .flatMap(each -> findOther(each.getKey(), each.getValue()).stream())
        .findFirst();
  }

  private Optional<Problem> findOther(PostIds.Channel channel, Map<PostIdKind, String> own) {
    Map<PostIdKind, Stored> before = before(channel);
    return own.entrySet().stream()
        .filter(each -> !before.isEmpty() && !before.containsKey(each.getKey()))
        .filter(each -> !hasAny(channel, each.getKey()))
        .map(each -> problem(channel, each, before))
        .findFirst();
  }

  private Map<PostIdKind, Stored> before(PostIds.Channel channel) {
    Map<PostIdKind, Stored> before = new EnumMap<>(PostIdKind.class);
    jdbc.query(
        """
        SELECT post.post_id, file.name FROM content_performance AS post
        JOIN import_file AS file ON file.import_file_id = post.import_file_id
        WHERE post.account_id = ? AND post.platform = ? LIMIT ?
        """,
        row -> {
          Stored stored = new Stored(row.getString("post_id"), row.getString("name"));
          PostIdKind.of(channel.platform(), stored.id())
              .ifPresent(kind -> before.putIfAbsent(kind, stored));
        },
        channel.account(),
        channel.platform(),
        SAMPLE);
    return before;
  }

  /** Whether any stored post has such an id, however many there are. */
  private boolean hasAny(PostIds.Channel channel, PostIdKind kind) {
    try (Stream<String> ids =
        jdbc.queryForStream(
            "SELECT post_id FROM content_performance WHERE account_id = ? AND platform = ?",
            (row, number) -> row.getString("post_id"),
            channel.account(),
            channel.platform())) {
      return ids.anyMatch(id -> PostIdKind.of(channel.platform(), id).equals(Optional.of(kind)));
    }
  }

  private static Problem problem(
      PostIds.Channel channel, Map.Entry<PostIdKind, String> own, Map<PostIdKind, Stored> before) {
    Map.Entry<PostIdKind, Stored> other = before.entrySet().iterator().next();
    return Problem.of(
        ProblemCode.FILE_OTHER_IDS,
        "posts of " + channel + " with " + own.getKey().like(own.getValue()),
        other.getKey().like(other.getValue().id())
            + ", which those stored have (from "
            + other.getValue().file()
            + ")",
        "A post would be stored under both. Import an export that has "
            + other.getKey().words()
            + "; or, to stay with the new kind, take back the files with the other one first"
            + " (metrics forget FILE).");
  }
}
