package dev.socialmetrics.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best posts of one channel, of all time and of a window, as a scan finds them. Memory: a few
 * posts more than there are places in each basis, and 8 bytes a post where the floor on reach
 * depends on all of them.
 */
final class PostPlaces {
  /** In order of precedence where two are equally frequent; one more group has no rate. */
  static final List<String> BASES = List.of("reach", "impressions", "views", "reported");

  static final int GROUPS = BASES.size() + 1;

  /** Places more than asked for, so that posts below a floor found at the end leave enough. */
  static final int SPARE = 32;

  /** What a post takes part in, as the scan says; times {@link #GROUPS} plus its group. */
  static final int ONLY_MEDIAN = 0;

  static final int ALL_TIME = 1;
  static final int WINDOW = 2;

  private final ReportPostFilter filter;
  private final long knownFloor;
  private final int kept;
  private final Reaches[] reaches = new Reaches[3 * GROUPS];
  private final List<PriorityQueue<TopPost>> best = new ArrayList<>();

  /**
   * @param knownFloor posts of less reach have no place; 0 where none is known beforehand
   */
  PostPlaces(ReportPostFilter filter, long knownFloor) {
    this.filter = filter;
    this.knownFloor = knownFloor;
    this.kept = filter.limit() + (filter.floor().isAuto() ? SPARE : 0);
    for (int i = 0; i < 2 * GROUPS; i++) {
      best.add(new PriorityQueue<>(TopPost.BEST_FIRST.reversed()));
    }
    Arrays.setAll(reaches, code -> new Reaches(filter.floor().isAuto()));
  }

  /**
   * Reads no more of the row than it takes to turn it down.
   *
   * @param value 0 in the group without a rate, so that there all are equal
   */
  void enter(int part, int group, double value, ResultSet row) throws SQLException {
    long reach = row.getLong(ReportPosts.REACH);
    boolean known = reach != 0 || !row.wasNull();
    reaches[part * GROUPS + group].add(known, reach);
    if (part == ONLY_MEDIAN || known && reach < knownFloor) {
      return;
    }
    PriorityQueue<TopPost> ofAll = best.get(group);
    PriorityQueue<TopPost> ofWindow = best.get(GROUPS + group);
    boolean inAll = fits(ofAll, value);
    boolean inWindow = part == WINDOW && fits(ofWindow, value);
    if (inAll || inWindow) {
      TopPost post = ReportPosts.post(value, row);
      place(inAll, ofAll, post);
      place(inWindow, ofWindow, post);
    }
  }

  private boolean fits(PriorityQueue<TopPost> places, double value) {
    return places.size() < kept || !(value < places.element().value());
  }

  private void place(boolean fits, PriorityQueue<TopPost> places, TopPost post) {
    if (fits) {
      places.add(post);
      if (places.size() > kept) {
        places.remove();
      }
    }
  }

  /** The floor on reach; 0 where it does not depend on the posts or no reach is known. */
  long floor() {
    return Reaches.floor(Arrays.asList(reaches));
  }

  /** Whether posts below the floor may have taken the places of others. */
  boolean isIncomplete(long floor) {
    for (int places = 0; places < best.size(); places++) {
      PriorityQueue<TopPost> queue = best.get(places);
      long fit = queue.stream().filter(post -> post.reaches(floor)).count();
      if (queue.size() == kept && fit < queue.size() && fit < filter.limit()) {
        return true;
      }
    }
    return false;
  }

  RankedPosts ranking(long floor) {
    TopPosts ofAll = ranking(floor, false);
    return new RankedPosts(ofAll, filter.posted().isPresent() ? ranking(floor, true) : ofAll);
  }

  private TopPosts ranking(long floor, boolean ofWindow) {
    List<TopPosts.Group> groups = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      groups.add(group(group, floor, ofWindow));
    }
    return new TopPosts(
        groups.subList(0, BASES.size()),
        groups.get(BASES.size()),
        filter.limit(),
        Math.max(floor, filter.floor().people().orElse(0)));
  }

  private TopPosts.Group group(int group, long floor, boolean ofWindow) {
    long older = ofWindow ? 0 : reaches[ALL_TIME * GROUPS + group].postsFrom(floor);
    return new TopPosts.Group(
        group < BASES.size() ? BASES.get(group) : "",
        older + reaches[WINDOW * GROUPS + group].postsFrom(floor),
        best.get(ofWindow ? GROUPS + group : group).stream()
            .filter(post -> post.reaches(floor))
            .sorted(TopPost.BEST_FIRST)
            .limit(filter.limit())
            .toList());
  }
}
