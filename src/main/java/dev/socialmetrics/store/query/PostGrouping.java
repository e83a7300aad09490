package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Window;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Which posts are grouped by type and hashtag.
 *
 * @param posted the days in which they were published
 * @param reader takes the groups of each channel that has any such post
 */
public record PostGrouping(Window posted, Consumer<PostGroups> reader) {
  public PostGrouping {
    Objects.requireNonNull(posted);
    Objects.requireNonNull(reader);
  }

  /** First day, and the one after the last. */
  List<Object> parameters() {
    return List.of(posted.start().toString(), posted.end().plusDays(1).toString());
  }
}
