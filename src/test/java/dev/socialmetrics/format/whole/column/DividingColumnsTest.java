package dev.socialmetrics.format.whole.column;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that fills nothing may be what makes two rows two. */
class DividingColumnsTest {
  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  @Test
  void columns_that_tell_rows_apart_refuse_days_of_several_profiles() {
    refuses(
        desktop()
            .put(
                "shop/instagram/profiles.csv",
                "Date,Profile,Network,Impressions,Followers",
                "2025-11-02,A,Instagram,700,100",
                "2025-11-02,B,Instagram,900,900",
                "2025-11-02,C,Instagram,50,50"),
        "hdr.divides-rows",
        "\"Profile\", \"Network\"");
  }

  @Test
  void days_with_the_text_of_posts_are_a_list_of_posts() {
    refuses(
        desktop()
            .put(
                "shop/instagram/posts.csv",
                "Date,Type,Content,Impressions,Reach,Likes,Comments,Shares,Saves",
                "2025-11-02,Reel,Words,700,100,5,4,3,2",
                "2025-11-03,Image,Other words,900,90,5,4,3,2"),
        "a list of posts");
  }

  @Test
  void rows_of_one_day_that_differ_in_an_unknown_text_are_parts() {
    String[] lines = {
      "account_id,platform,date,followers,desk",
      "1,instagram,2025-11-02,700,Oslo",
      "1,instagram,2025-11-02,700,Bergen"
    };

    refuses(desktop().put("desks.csv", lines), "hdr.divides-rows", "\"desk\"");

    Desktop desktop = desktop().configure("  ignore-columns: [desk]\n");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT followers FROM social_media_daily_metrics"))
        .isEqualTo("700");
  }

  @Test
  void free_text_beside_days_divides_nothing() {
    Desktop desktop =
        desktop()
            .put(
                "notes.csv",
                "account_id,platform,date,followers,note",
                "1,instagram,2025-11-02,700,shop closed",
                "1,instagram,2025-11-03,701,",
                "1,instagram,2025-11-04,705,campaign began");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("3");
  }

  @Test
  void an_entry_of_an_archive_is_judged_as_the_file_it_would_be() {
    String days = "date,followers,desk\n2025-11-02,700,Oslo\n2025-11-02,700,Bergen\n";
    Desktop desktop = desktop().putBytes("acme/instagram/all.zip", Zip.of("days.csv", days));
    Outcome refused = desktop.metrics("import");
    Outcome imported = desktop.configure("  ignore-columns: [desk]\n").metrics("import");

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.all()).contains("hdr.divides-rows", "\"desk\"");
    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("1");
  }

  @Test
  void a_few_texts_that_come_again_on_other_dates_are_parts() {
    refuses(
        desktop()
            .put(
                "desks.csv",
                "account_id,platform,date,followers,desk",
                "1,instagram,2025-11-02,700,Oslo",
                "1,instagram,2025-11-03,90,Bergen",
                "1,instagram,2025-11-04,705,Oslo",
                "1,instagram,2025-11-05,91,Bergen"),
        "hdr.divides-rows",
        "\"desk\"");
  }

  @Test
  void days_of_the_week_and_one_text_for_all_rows_divide_nothing() {
    Desktop desktop =
        desktop()
            .put(
                "days.csv",
                "account_id,platform,date,followers,Weekday,state",
                "1,instagram,2025-10-26,700,Sunday,final",
                "1,instagram,2025-10-27,701,Monday,final",
                "1,instagram,2025-11-02,705,Sunday,final",
                "1,instagram,2025-11-03,706,Monday,final");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linkedin|Date,Region,Impressions (total),Clicks (total),Reactions (total)"
            + "|02/18/2025,Oslo,5,0,0|Region",
        "pinterest|Date,Impressions,Device|2025-02-18,5,Mobile|Device",
        "tiktok|Date,Type,Video Views,Profile Views,Likes|February 18,Paid,5,0,0|Type",
        "youtube|Date,Subscription status,Views,Watch time (hours)"
            + "|2025-02-18,Subscribed,5,1|Subscription status"
      })
  void one_part_of_the_days_of_a_platform_is_not_the_whole(
      String platform, String header, String row, String label) {
    String title = platform.equals("pinterest") ? "Analytics overview\n" : "";
    refuses(
        desktop().put("acme/" + platform + "/days.csv", title + header, row),
        "hdr.divides-rows",
        "\"" + label + "\"",
        "without this breakdown");
  }

  @Test
  void two_faults_of_one_file_are_both_named() {
    refuses(
        desktop()
            .put(
                "weeks.csv",
                "account_id,platform,date,reach,Profile",
                "1,instagram,2025-11-02,700,A",
                "1,instagram,2025-11-09,700,A",
                "1,instagram,2025-11-16,700,A"),
        "hdr.divides-rows: found daily data with \"Profile\"",
        "Besides, file.not-by-day");
  }
}
