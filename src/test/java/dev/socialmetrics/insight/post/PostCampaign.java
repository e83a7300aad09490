package dev.socialmetrics.insight.post;

import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.insight.CampaignLine;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** How often advice is given where there is nothing, and how often what is there is found. */
public final class PostCampaign {
  private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 6, 0, 0);
  private static final double SIGMA = 0.5;
  private static final int INSIDE = 30;
  private static final int POSTS = 90;

  private PostCampaign() {}

  /**
   * Ninety posts, thirty of them carousels.
   *
   * @param factor of the rate of a carousel
   */
  static List<RatedPost> posts(Random random, double factor) {
    List<RatedPost> posts = new ArrayList<>();
    List<Boolean> carousel = shuffled(random);
    for (int n = 0; n < POSTS; n++) {
      double rate = Math.log(0.03) + SIGMA * random.nextGaussian();
      boolean planted = carousel.get(n);
      posts.add(
          new RatedPost(
              "p" + n,
              FIRST.plusDays(2L * n).plusHours(random.nextInt(24)).plusDays(random.nextInt(7)),
              rate + (planted ? Math.log(factor) : 0),
              PostType.of(planted ? "carousel" : "image"),
              OptionalInt.of(random.nextInt(500)),
              random.nextInt(3) == 0 ? Set.of("sale") : Set.of("news", "team")));
    }
    return posts;
  }

  private static List<Boolean> shuffled(Random random) {
    List<Boolean> kinds = new ArrayList<>();
    for (int n = 0; n < POSTS; n++) {
      kinds.add(n < INSIDE);
    }
    Collections.shuffle(kinds, random);
    return kinds;
  }

  /** Of so many runs, how many say anything where no group differs. Percent. */
  public static double falseAdvice(long first, int runs) {
    int said = 0;
    for (long seed = first; seed < first + runs; seed++) {
      said += PostEffects.of(posts(new Random(seed), 1)).isEmpty() ? 0 : 1;
    }
    return 100.0 * said / runs;
  }

  /** Of so many runs, how many say anything about times where only the times are chance. */
  public static double falseTimes(long first, int runs) {
    int said = 0;
    for (long seed = first; seed < first + runs; seed++) {
      said +=
          PostEffects.of(posts(new Random(seed), 1.3)).stream().anyMatch(PostCampaign::isTime)
              ? 1
              : 0;
    }
    return 100.0 * said / runs;
  }

  private static boolean isTime(PostEffect effect) {
    return effect.dimension() == PostDimension.DAYPART
        || effect.dimension() == PostDimension.WEEKDAY;
  }

  /** Of so many runs, how many find that carousels do better. Percent. */
  public static double found(long first, int runs, double factor) {
    int found = 0;
    for (long seed = first; seed < first + runs; seed++) {
      found +=
          PostEffects.of(posts(new Random(seed), factor)).stream()
                  .anyMatch(effect -> effect.group().equals("carousel"))
              ? 1
              : 0;
    }
    return 100.0 * found / runs;
  }

  /**
   * @param arguments first seed, number of runs
   */
  public static void main(String... arguments) {
    long first = Long.parseLong(arguments[0]);
    int runs = Integer.parseInt(arguments[1]);
    line("advised by chance", falseAdvice(first, runs), runs);
    line("advised by chance about times", falseTimes(first, runs), runs);
    line("found of 1.3 times", found(first, runs, 1.3), runs);
  }

  private static void line(String figure, double percent, int runs) {
    System.out.println(new CampaignLine("posts", "90 posts of sigma 0.5", figure, percent, runs));
  }
}
