package dev.socialmetrics.store.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The best posts of a channel, ranked within one basis: first those of the basis that most posts
 * have, then those of the others, each from rank 1, last those without a rate and without a rank.
 *
 * @param bases the posts of each basis, most frequent first
 * @param rest those that cannot be ranked
 * @param limit most posts of the list, 1 or more
 * @param floor the reach that posts of known reach have at least; 0 where there is no floor
 */
public record TopPosts(List<Group> bases, Group rest, int limit, long floor) {
  private static final Comparator<Group> PREVAILING_FIRST =
      Comparator.comparing((Group group) -> -group.posts())
          .thenComparing(group -> PostPlaces.BASES.indexOf(group.basis()));

  /** Of a channel that has none. */
  public static final TopPosts NONE = new TopPosts(List.of(), new Group("", 0, List.of()), 1, 0);

  /**
   * Posts that are compared with each other.
   *
   * @param basis what their rates are a share of; empty text for those without a rate
   * @param posts how many there are
   * @param best the best of them, best first
   */
  public record Group(String basis, long posts, List<TopPost> best) {
    public Group {
      Objects.requireNonNull(basis);
      best = List.copyOf(best);
    }

    private Group limitedTo(int most) {
      return best.size() <= most ? this : new Group(basis, posts, best.subList(0, most));
    }
  }

  /**
   * A line of the list.
   *
   * @param rank from 1 within its basis; empty without a rate
   */
  public record Place(long contentId, OptionalInt rank) {}

  public TopPosts {
    bases = bases.stream().filter(group -> group.posts() > 0).sorted(PREVAILING_FIRST).toList();
    Objects.requireNonNull(rest);
  }

  /**
   * The same list with at most so many posts.
   *
   * @param most 1 or more, at most {@link #limit}
   */
  public TopPosts limitedTo(int most) {
    return most == limit
        ? this
        : new TopPosts(
            bases.stream().map(group -> group.limitedTo(most)).toList(),
            rest.limitedTo(most),
            most,
            floor);
  }

  /** The list: at most {@link #limit} posts. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Group group : bases) {
      places.addAll(placesOf(group));
    }
    rest.best().forEach(post -> places.add(new Place(post.contentId(), OptionalInt.empty())));
    return places.stream().limit(limit).toList();
  }

  /** Those of the prevailing basis only: none where no post has a rate. */
  public List<Place> placesOfPrevailing() {
    return bases.stream().limit(1).flatMap(group -> placesOf(group).stream()).limit(limit).toList();
  }

  /** How many are compared in all, those without a rate included. */
  public long posts() {
    return rest.posts() + bases.stream().mapToLong(Group::posts).sum();
  }

  /** How many posts each basis has, most frequent first. */
  public Map<String, Long> postsByBasis() {
    Map<String, Long> counts = new LinkedHashMap<>();
    bases.forEach(group -> counts.put(group.basis(), group.posts()));
    return counts;
  }

  /** The basis that most posts have; empty when no post has a rate. */
  public Optional<String> prevailingBasis() {
    return bases.stream().findFirst().map(Group::basis);
  }

  /**
   * Several channels in one ranking, each with its own floor; equal posts in the order given.
   *
   * @return without a floor of its own
   */
  public static TopPosts together(Collection<TopPosts> channels, int limit) {
    List<Group> bases = new ArrayList<>();
    for (String basis : PostPlaces.BASES) {
      bases.add(
          merged(
              basis,
              limit,
              channels.stream()
                  .flatMap(channel -> channel.bases().stream())
                  .filter(group -> group.basis().equals(basis))
                  .toList()));
    }
    return new TopPosts(
        bases, merged("", limit, channels.stream().map(TopPosts::rest).toList()), limit, 0);
  }

  private static Group merged(String basis, int limit, List<Group> groups) {
    return new Group(
        basis,
        groups.stream().mapToLong(Group::posts).sum(),
        groups.stream()
            .flatMap(group -> group.best().stream())
            .sorted(TopPost.BEST_FIRST)
            .limit(limit)
            .toList());
  }

  private static List<Place> placesOf(Group group) {
    List<Place> places = new ArrayList<>();
    group
        .best()
        .forEach(
            post -> places.add(new Place(post.contentId(), OptionalInt.of(places.size() + 1))));
    return places;
  }
}
