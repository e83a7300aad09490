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
    "youtube, Samtals, none"
  })
  void is_told_by_how_it_is_written(String platform, String id, String kind) {
    assertThat(PostIdKind.of(platform, id).map(PostIdKind::name).orElse("none")).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "youtube, Samtals, ids of videos of 11 letters and digits",
    "twitter, Итого, numbers of posts",
    "instagram, Итого, ids without blanks and accents",
    "instagram, Grand total, ids without blanks and accents",
    "instagram, DLuB9xkA1bc, none",
    "youtube, DLuB9xkA1bc, none"
  })
  void other_texts_are_none(String platform, String text, String expected) {
    assertThat(PostIdKind.otherThan(platform, text).orElse("none")).isEqualTo(expected);
  }
}
