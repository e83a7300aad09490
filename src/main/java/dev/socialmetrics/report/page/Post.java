package dev.socialmetrics.report.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list of the best.
 *
 * @param place from 1; empty text where it cannot be ranked
 * @param caption what it says, as people wrote it; may be empty
 * @param address where it can be seen; empty when unknown
 * @param meta whose it is, its type, when it was posted
 * @param counts its counts, each with its name
 * @param rate such as {@code 8.16 %}; empty where it has none
 * @param basis what the rate is a share of
 */
public record Post(
    String place,
    String caption,
    String address,
    String meta,
    List<PostFigure> counts,
    Optional<PostFigure> rate,
    String basis) {
  public Post {
    counts = List.copyOf(counts);
  }

  /** One of its figures, which say whose it is; null where it has none. */
  public @Nullable PostFigure figure() {
    return counts.isEmpty() ? rate.orElse(null) : counts.get(0);
  }
}
