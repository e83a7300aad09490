package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns that are stored already, named otherwise or for another platform. */
class CampaignsBeforeTest {
  private static final String META =
      ",Amount spent (EUR),Impressions,Link clicks,Reporting starts,Reporting ends";
  private static final String MAY = ",2026-05-01,2026-05-31";
  private static final String CAMPAIGNS =
      "SELECT platform, campaign_id FROM campaign_social_metrics ORDER BY 1, 2";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private void named(String file, String boots, String days) {
    desktop.put(file, "Campaign name" + META, "Tents,10.5,1000,20" + days, "Boots," + boots + days);
  }

  private void numbered(String file, String days) {
    desktop.put(
        file,
        "Campaign name,Campaign ID" + META,
        "Tents,120200000000000001,10.5,1000,20" + days,
        "Boots,120200000000000002,20.25,2000,30" + days);
  }

  @Test
  void the_same_days_under_names_and_under_numbers_are_stored_once() {
    named("acme/facebook/a.csv", "20.25,2000,30", MAY);
    desktop.metrics("import");
    numbered("acme/facebook/b.csv", MAY);

    Outcome check = desktop.metrics("check", "input/acme/facebook/b.csv");
    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused").orElseThrow())
        .contains(
            "acme/facebook/b.csv: file.other-ids: found for acme on facebook campaigns with numbers,"
                + " such as 120200000000000001 of 2026-05-01..2026-05-31, expected campaigns with"
                + " names, such as Boots of 2026-05-01..2026-05-31, as those stored (from"
                + " acme/facebook/a.csv).");
    assertThat(check.all()).contains("file.other-ids");
    assertThat(desktop.tables().rows(CAMPAIGNS))
        .containsExactly("facebook|Boots", "facebook|Tents");
  }

  @Test
  void once_the_others_are_taken_back_as_the_message_says_the_new_ones_are_stored() {
    the_same_days_under_names_and_under_numbers_are_stored_once();

    desktop.metrics("forget", "1");
    Outcome run = desktop.metrics("import", "input/acme/facebook/b.csv");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(CAMPAIGNS))
        .containsExactly("facebook|120200000000000001", "facebook|120200000000000002");
  }

  @Test
  void two_exports_of_one_import_are_compared_as_well() {
    numbered("acme/facebook/a.csv", ",2026-05-01,2026-05-15");
    named("acme/facebook/b.csv", "20.25,2000,30", MAY);

    Outcome run = desktop.metrics("import");

    assertThat(run.all()).contains("file.other-ids");
    assertThat(desktop.tables().rows(CAMPAIGNS)).hasSize(2);
  }

  @Test
  void campaigns_of_other_days_or_accounts_and_names_that_are_dates_are_stored() {
    numbered("acme/facebook/a.csv", MAY);
    named("acme/facebook/b.csv", "20.25,2000,30", ",2026-06-01,2026-06-30");
    named("rival/facebook/c.csv", "21.25,2100,30", MAY);
    desktop.put("rival/facebook/d.csv", "Campaign name" + META, "20260501,10.5,1000,20" + MAY);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(CAMPAIGNS)).hasSize(7);
  }

  @Test
  void ad_sets_under_names_and_under_numbers_are_stored_once() {
    desktop.put("acme/facebook/a.csv", "Ad set name" + META, "Tents,10.5,1000,20" + MAY);
    desktop.metrics("import");
    desktop.put(
        "acme/facebook/b.csv",
        "Ad set name,Ad set ID" + META,
        "Tents,120200000000000001,10.5,1000,20" + MAY);

    assertThat(desktop.metrics("import").all()).contains("file.other-ids");
  }

  @Test
  void where_both_are_stored_already_more_of_either_is_taken() {
    desktop.put(
        "acme/facebook/a.csv",
        "campaign_id,start_date,end_date,cost,currency",
        "120200000000000001,2026-05-01,2026-05-31,3,EUR",
        "tents,2026-05-01,2026-05-31,3,EUR");
    assertThat(desktop.metrics("import").exitCode()).isZero();

    numbered("acme/facebook/b.csv", MAY);

    assertThat(desktop.metrics("import").exitCode()).isZero();
  }

  @Test
  void one_report_in_the_folders_of_two_platforms_is_stored_once() {
    named("acme/facebook/may.csv", "20.25,2000,30", MAY);
    named("acme/instagram/may.csv", "20.25,2000,30", MAY);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused").orElseThrow())
        .contains(
            "acme/instagram/may.csv: file.other-platform: found campaigns of acme on instagram that"
                + " are stored for facebook, such as Tents of 2026-05-01..2026-05-31 (from"
                + " acme/facebook/may.csv), expected each export of ads in the folder of one"
                + " platform.",
            "metrics forget 1, then metrics import FILE");
    assertThat(desktop.tables().rows(CAMPAIGNS))
        .containsExactly("facebook|Boots", "facebook|Tents");
  }

  @Test
  void it_is_stored_for_the_other_one_once_the_first_is_taken_back() {
    one_report_in_the_folders_of_two_platforms_is_stored_once();

    desktop.metrics("forget", "1");
    Outcome run = desktop.metrics("import", "input/acme/instagram/may.csv");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(CAMPAIGNS))
        .containsExactly("instagram|Boots", "instagram|Tents");
  }

  @Test
  void so_is_a_newer_download_of_it() {
    named("acme/facebook/a.csv", "20.25,2000,30", MAY);
    desktop.metrics("import");
    named("acme/instagram/b.csv", "20.75,2040,31", MAY);

    assertThat(desktop.metrics("import").all()).contains("file.other-platform");
    assertThat(desktop.tables().rows(CAMPAIGNS)).hasSize(2);
  }

  @Test
  void other_figures_other_accounts_and_a_copy_that_is_refused_are_no_such_report() {
    named("acme/facebook/a.csv", "20.25,2000,30", MAY);
    named("rival/instagram/b.csv", "20.25,2000,30", MAY);
    desktop.put("acme/instagram/c.csv", "Campaign name" + META, "Tents,10.6,1010,20" + MAY);
    desktop.put("acme/threads/d.csv", "Campaign name" + META, "Tents,1x,1010,20" + MAY);

    Outcome run = desktop.metrics("import");

    assertThat(run.all()).doesNotContain("stored for");
    assertThat(desktop.tables().rows(CAMPAIGNS)).hasSize(5);
  }
}
