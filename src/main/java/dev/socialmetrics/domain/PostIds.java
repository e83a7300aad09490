package dev.socialmetrics.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which kinds of ids the posts of channels have, with the first id of each. Mutable. */
public final class PostIds {
  private static final Column ID = Kind.CONTENT.column("post_id");

  private final Map<Channel, Map<PostIdKind, String>> byChannel = new LinkedHashMap<>();

  /** An account on a platform. */
  public record Channel(String account, String platform) {
    @Override
    public String toString() {
      return account + " on " + platform;
    }
  }

  /** Takes note of a row, if it is a post of a platform that has several kinds. */
  public void add(RowValues row) {
    if (row.kind() == Kind.CONTENT && PostIdKind.areSeveral(row.platformKey())) {
      add(new Channel(row.accountId(), row.platformKey()), row.text(ID));
    }
  }

  /** Takes note of the id of a post. */
  public void add(Channel channel, String id) {
    PostIdKind.of(channel.platform(), id)
        .ifPresent(
            kind ->
                byChannel
                    .computeIfAbsent(channel, first -> new EnumMap<>(PostIdKind.class))
                    .putIfAbsent(kind, id));
  }

  /** The first id of each kind by channel; without channels whose ids are of no known kind. */
  public Map<Channel, Map<PostIdKind, String>> all() {
    return byChannel;
  }
}
