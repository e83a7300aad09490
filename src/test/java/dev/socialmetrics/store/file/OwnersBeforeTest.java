package dev.socialmetrics.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that each name one owner, in the folder of one account. */
class OwnersBeforeTest {
  private static final String ADS =
      "Account name,Campaign name,Amount spent (USD),Impressions,Reporting starts,Reporting ends";
  private static final String REELS =
      "Post ID,Account ID,Account username,Publish time,Date,Views,Reach,Likes,Saves";
  private static final String COSTS = "SELECT account_id, cost FROM campaign_social_metrics";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private void ads(String file, String owner, int cost) {
    desktop.put(file, ADS, owner + ",Prospecting," + cost + ",1000,2025-10-01,2025-10-31");
  }

  private void reels(String file, String post, String id, String name) {
    desktop.put(file, REELS, post + "," + id + "," + name + ",07/04/2025 23:30,Lifetime,10,9,1,1");
  }

  @Test
  void another_owner_than_before_is_refused_in_the_same_run_and_named() {
    ads("acme/facebook/a.csv", "Acme", 100);
    ads("acme/facebook/b.csv", "Rival", 900);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.line("refused").orElseThrow())
        .contains(
            "acme/facebook/b.csv: file.several-owners: found an export of Rival in \"Account name\""
                + " among those of acme, expected an export of Acme, as acme/facebook/a.csv is.",
            "add it to the handles of acme");
    assertThat(desktop.tables().rows(COSTS)).containsExactly("acme|100.0");
  }

  @Test
  void check_says_so_before_an_import_does() {
    ads("acme/facebook/a.csv", "Acme", 100);
    desktop.metrics("import");
    ads("acme/facebook/b.csv", "Rival", 900);

    Outcome check = desktop.metrics("check", "input/acme/facebook/b.csv");

    assertThat(check.exitCode()).as(check.all()).isEqualTo(3);
    assertThat(check.all()).contains("file.several-owners", "Rival");
  }

  @Test
  void a_name_added_to_the_handles_is_the_accounts_and_the_former_one_stays_so() {
    ads("acme/facebook/a.csv", "Acme", 100);
    ads("acme/facebook/b.csv", "Acme Ltd", 200);
    desktop.metrics("import");
    desktop.metrics("accounts", "add", "acme", "--handle", "facebook=Acme Ltd");

    Outcome again = desktop.metrics("import");
    ads("acme/facebook/c.csv", "Acme", 300);

    assertThat(again.exitCode()).as(again.all()).isZero();
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactly("acme|300.0");
  }

  @Test
  void moved_to_a_folder_of_its_own_it_is_loaded_there() {
    ads("acme/facebook/a.csv", "Acme", 100);
    desktop.metrics("import");
    ads("rival/facebook/b.csv", "Rival", 900);

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactlyInAnyOrder("acme|100.0", "rival|900.0");
  }

  @Test
  void what_was_taken_back_is_no_longer_compared_with() {
    ads("acme/facebook/a.csv", "Rival", 900);
    desktop.metrics("import");
    desktop.metrics("forget", "input/acme/facebook/a.csv");
    ads("acme/facebook/b.csv", "Acme", 100);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactly("acme|100.0");
  }

  @Test
  void a_name_that_changes_under_one_id_is_one_owner_and_another_id_is_another() {
    reels("acme/instagram/a.csv", "18000000000000001", "17841", "old.name");
    desktop.metrics("import");
    reels("acme/instagram/b.csv", "18000000000000002", "17841", "new.name");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    reels("acme/instagram/c.csv", "18000000000000003", "17842", "new.name");

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("found an export of 17842 in \"Account ID\"", "expected an export of 17841");
  }

  @Test
  void exports_of_other_kinds_name_other_things() {
    ads("acme/instagram/a.csv", "Acme Ads", 100);
    reels("acme/instagram/b.csv", "18000000000000002", "17841", "acme");

    assertThat(desktop.metrics("import").exitCode()).isZero();
  }

  @Test
  void an_id_means_the_same_in_another_language() {
    String swedish =
        "Publicerings-id,Konto-id,Kontots användarnamn,Publiceringstid,Datum,Visningar,Räckvidd,"
            + "Gilla-markeringar";
    reels("acme/instagram/a.csv", "18000000000000001", "17841", "old.name");
    desktop.put(
        "acme/instagram/b.csv",
        swedish,
        "18000000000000002,17841,new.name,07/04/2025 23:30,Livstid,10,9,1");
    Outcome same = desktop.metrics("import");
    assertThat(same.exitCode()).as(same.all()).isZero();

    desktop.put(
        "acme/instagram/c.csv",
        swedish,
        "18000000000000003,17842,rival,07/04/2025 23:30,Livstid,10,9,1");

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("found an export of 17842 in \"Account ID\"", "expected an export of 17841");
  }

  @Test
  void ads_in_another_language_have_the_same_owner() {
    String italian =
        "Nome dell'account,Nome della campagna,Importo speso (EUR),Impressioni,Inizio del periodo di"
            + " rendicontazione,Fine del periodo di rendicontazione";
    ads("acme/facebook/a.csv", "Acme", 100);
    desktop.put("acme/facebook/b.csv", italian, "Acme,Winter,\"7,50\",10,2025-11-01,2025-11-30");
    Outcome same = desktop.metrics("import");
    assertThat(same.exitCode()).as(same.all()).isZero();

    desktop.put("acme/facebook/c.csv", italian, "Rival,Winter,\"9,50\",10,2025-12-01,2025-12-31");

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("found an export of Rival in \"Account name\"", "expected an export of Acme");
  }

  @Test
  void whom_the_rows_of_a_shared_file_named_is_forgotten() {
    desktop.putBytes(
        "daphne/instagram/both.zip",
        Zip.of(
            "reels.csv",
            "Post ID,Account ID,Account username,Publish time,Date,Views,Reach,Likes,Saves\n"
                + "17900000000000077,17841,d.kumquat,07/04/2025 23:30,Lifetime,10,9,1,1\n",
            "days.csv",
            "account_id,platform,date,followers\nother,instagram,2025-11-15,104\n"));
    desktop.metrics("nightly");
    String owners = "SELECT named_owner FROM import_file WHERE named_owner IS NOT NULL";
    assertThat(desktop.tables().rows(owners))
        .containsExactly("Account ID\t17841\nAccount username\td.kumquat");

    assertThat(desktop.metrics("purge", "--account", "daphne").exitCode()).isZero();

    assertThat(desktop.tables().rows(owners)).isEmpty();
  }
}
