package dev.socialmetrics.report.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What narrows a report beyond accounts, platforms and days. Posts must meet every filter that is
 * given; of several values of one filter, any.
 *
 * @param postTypes words of {@link dev.socialmetrics.domain.PostType}, or as written in the
 *     exports; compared without regard to case. Empty means all
 * @param hashtags without the leading {@code #}, lower-case; empty means all
 * @param campaigns ids of campaigns; empty means all
 * @param minReach smallest reach; with it, what has no known reach is left out. Empty means the
 *     configured floor
 * @param orderBy metric to rank by, greatest first, unknown last; empty means the report's own
 *     order. One of {@link Report#metrics}
 */
public record ReportFilters(
    List<String> postTypes,
    List<String> hashtags,
    List<String> campaigns,
    OptionalLong minReach,
    Optional<String> orderBy) {
  /** Nothing is left out. */
  public static final ReportFilters NONE =
      new ReportFilters(List.of(), List.of(), List.of(), OptionalLong.empty(), Optional.empty());

  public ReportFilters {
    postTypes = lowerCase(postTypes);
    hashtags = lowerCase(hashtags.stream().map(ReportFilters::bare).toList());
    campaigns = List.copyOf(campaigns);
    Objects.requireNonNull(minReach);
    Objects.requireNonNull(orderBy);
    if (minReach.isPresent() && minReach.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "the smallest reach is 0 or more, was " + minReach.getAsLong());
    }
  }

  /** As they are asked for on the command line. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    postTypes.forEach(type -> words.add("--post-type " + type));
    hashtags.forEach(hashtag -> words.add("--hashtag " + hashtag));
    campaigns.forEach(campaign -> words.add("--campaign " + campaign));
    minReach.ifPresent(reach -> words.add("--min-reach " + reach));
    orderBy.ifPresent(metric -> words.add("--order-by " + metric));
    return words;
  }

  /** Those that are given. */
  public Set<ReportFilter> given() {
    Set<ReportFilter> given = EnumSet.noneOf(ReportFilter.class);
    add(given, ReportFilter.POST_TYPE, !postTypes.isEmpty());
    add(given, ReportFilter.HASHTAG, !hashtags.isEmpty());
    add(given, ReportFilter.CAMPAIGN, !campaigns.isEmpty());
    add(given, ReportFilter.MIN_REACH, minReach.isPresent());
    add(given, ReportFilter.ORDER_BY, orderBy.isPresent());
    return given;
  }

  private static void add(Set<ReportFilter> given, ReportFilter filter, boolean isGiven) {
    if (isGiven) {
      given.add(filter);
    }
  }

  private static String bare(String hashtag) {
    return hashtag.startsWith("#") ? hashtag.substring(1) : hashtag;
  }

  private static List<String> lowerCase(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }
}
