package dev.socialmetrics.report.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What several figures have in common: it is said once, by the element around them or the head of
 * their column, and not again by each.
 *
 * @param about by attribute, without the prefix {@code data-}
 */
public record Shared(Map<String, String> about) {
  /** Nothing in common. */
  public static final Shared NONE = new Shared(Map.of());

  /** Each figure that has no value has a reason of its own; a name belongs to a column. */
  private static final Set<String> OWN = Set.of("figure", "reason");

  public Shared {
    about = Map.copyOf(about);
  }

  /** What all of these are figures of; of one alone nothing. */
  public static Shared of(Collection<Datum> figures) {
    if (figures.size() < 2) {
      return NONE;
    }
    Map<String, String> common = new HashMap<>();
    figures.stream().findFirst().ifPresent(first -> common.putAll(first.about()));
    common.keySet().removeAll(OWN);
    figures.forEach(
        figure ->
            common
                .entrySet()
                .removeIf(each -> !each.getValue().equals(figure.about(each.getKey()))));
    return new Shared(common);
  }

  /** Of the figures of a row, or of headline numbers. */
  public static Shared of(TableRow row) {
    return of(row.figures());
  }

  public static Shared ofTiles(List<Tile> tiles) {
    return of(tiles.stream().flatMap(tile -> tile.figures().stream()).toList());
  }

  public static Shared ofShares(List<Share> shares) {
    return of(shares.stream().map(Share::datum).toList());
  }

  /** The name that all of them have. */
  static Shared name(Collection<Datum> figures) {
    Set<String> names = figures.stream().map(Datum::figure).collect(Collectors.toSet());
    return figures.size() > 1 && names.size() == 1
        ? new Shared(Map.of("figure", names.iterator().next()))
        : NONE;
  }

  /** Both. */
  public Shared and(Shared other) {
    Map<String, String> both = new HashMap<>(about);
    both.putAll(other.about);
    return new Shared(both);
  }

  /** What the element around does not say already. */
  public Shared within(Shared around) {
    Map<String, String> rest = new HashMap<>(about);
    rest.entrySet().removeAll(around.about.entrySet());
    return new Shared(rest);
  }

  /** What an attribute says; null where it is left out. */
  public @Nullable String about(String attribute) {
    return about.get(attribute);
  }

  /** What a figure has to say itself by an attribute; null where it has nothing to add. */
  public @Nullable String rest(Datum figure, String attribute) {
    String own = figure.about(attribute);
    return own == null || own.equals(about.get(attribute)) ? null : own;
  }
}
