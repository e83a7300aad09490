package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.page.TopContent;
import dev.socialmetrics.store.query.CountedPost;
import dev.socialmetrics.store.query.PostOrder;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import dev.socialmetrics.store.query.TopPosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The posts of a window by other counts than their rate. Safe for several threads. */
final class PostChoices {
  private final ReportQueries queries;
  private final PostView view;
  private final Map<Channel, Long> floors;

  /**
   * @param floors of each channel the reach that posts of known reach have at least
   */
  PostChoices(ReportQueries queries, PostView view, Map<Channel, Long> floors) {
    this.queries = queries;
    this.view = view;
    this.floors = floors;
  }

  /**
   * A list of each count that any of the posts has.
   *
   * @param most posts of a list
   * @param whose whether each says which account and platform it is of
   */
  List<TopContent.Choice> of(ReportScope scope, Window window, int most, boolean whose) {
    List<TopContent.Choice> choices = new ArrayList<>();
    view.alone(() -> queries.mostCounted(scope, window, most, floors))
        .forEach(
            (order, posts) ->
                choices.add(new TopContent.Choice(name(order), view.posts(places(posts), whose))));
    return choices;
  }

  private static String name(PostOrder order) {
    return switch (order) {
      case ENGAGEMENTS -> "Most likes, comments, shares and saves";
      case REACH -> "Most people reached";
      case IMPRESSIONS -> "Most impressions";
      case VIEWS -> "Most views";
    };
  }

  private static List<TopPosts.Place> places(List<CountedPost> posts) {
    List<TopPosts.Place> places = new ArrayList<>();
    posts.forEach(
        post ->
            places.add(new TopPosts.Place(post.contentId(), OptionalInt.of(places.size() + 1))));
    return places;
  }
}
