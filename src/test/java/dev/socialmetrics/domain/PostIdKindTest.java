package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of id an id is. */
class PostIdKindTest {
  @ParameterizedTest
  @CsvSource({
    "instagram, 18000000000000017, INSTAGRAM_POST",
    "instagram, 3853000000000000017, INSTAGRAM_MEDIA",
    "instagram, 3853000000000000017_5000000017, INSTAGRAM_MEDIA",
    "instagram, DLuB9xkA1bc, INSTAGRAM_LINK",
    "instagram, post-000001, none",
    "instagram, 12345, none",
    "facebook, 122000000000000207, FACEBOOK_POST",
    "facebook, 400000000000011_122000000000000207, FACEBOOK_PAGE_POST",
    "facebook, pfbid02AbCdEfGhIjKlMnOpQrStUv, FACEBOOK_LINK",
    "linkedin, 7437870000000000017, LINKEDIN_ACTIVITY",
    "linkedin, share:7437870000000000017, LINKEDIN_SHARE",
    "linkedin, urn:li:ugcPost:7437870000000000017, LINKEDIN_SHARE",
    "tiktok, 7437870000000000017, TIKTOK_VIDEO",
    "youtube, DLuB9xkA1bc, YOUTUBE_VIDEO",
    "instagram, CUJzW90ABAG, INSTAGRAM_LINK",
    "instagram, fA9uwTtkSN, INSTAGRAM_LINK",
    "instagram, reel-00001, none",
    "facebook, 10150123456789012, FACEBOOK_POST",
    "linkedin, 5950000000000000017, LINKEDIN_ACTIVITY",
    "twitter, 1290000000, X_POST",
    "mastodon, 99000000000000017, MASTODON_POST",
    "youtube, Samtals, none"
  })
  void is_told_by_how_it_is_written(String platform, String id, String kind) {
    assertThat(PostIdKind.of(platform, id).map(PostIdKind::name).orElse("none")).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "youtube, Samtals",
    "youtube, Gesamtsumme",
    "youtube, aB3_dE6-hI9",
    "twitter, Итого",
    "twitter, 0",
    "twitter, 99",
    "twitter, 0123456789",
    "tiktok, 99",
    "tiktok, Kokku",
    "instagram, Итого",
    "instagram, Kokku",
    "instagram, Gesamtsumme",
    "instagram, GESAMTSUMME",
    "instagram, 99",
    "facebook, Kokku",
    "facebook, 99",
    "linkedin, Kokku",
    "linkedin, 99",
    "mastodon, Kokku",
    "threads, Grand total"
  })
  void a_text_that_no_post_of_the_platform_has_is_none(String platform, String text) {
    assertThat(PostIdKind.otherThan(platform, text)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "instagram, DLuB9xkA1bc",
    "instagram, 18000000000000017",
    "youtube, DLuB9xkA1bc",
    "twitter, 1082600000000000736",
    "threads, my-own-id"
  })
  void an_id_of_any_kind_may_be_one(String platform, String text) {
    assertThat(PostIdKind.otherThan(platform, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twitter|numbers of posts",
        "linkedin|numbers of activities, or numbers of shares and of user content",
        "threads|ids without blanks and accents"
      })
  void what_ids_a_platform_gives_is_said_in_words(String platform, String words) {
    assertThat(PostIdKind.otherThan(platform, "in total")).contains(words);
  }
}
