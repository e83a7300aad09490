package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Platforms' own exports whose rows name their owner. */
class SeveralOwnersTest {
  private static final String ADS =
      "Account name,Campaign name,Amount spent (USD),Impressions,Reporting starts,Reporting ends";
  private static final String[] TWO_ADS = {
    ADS,
    "Acme UK,Prospecting,100,1000,2025-10-01,2025-10-31",
    "Acme US,Prospecting,300,3000,2025-10-01,2025-10-31"
  };
  private static final String REELS =
      "Post ID,Account ID,Account username,Publish time,Date,Views,Reach,Likes,Saves";
  private static final String PAGES =
      "Post ID,Page ID,Page name,Title,Publish time,Post type,Date,Views,Reach,Reactions,Comments,Shares";
  private static final String CHIRPS =
      """
      title: chirps
      source: invented
      platform: threads
      tables:
        - grain: post lifetime
          recognise: {by: [Chirp, Hearts]}
          columns: {account: [Nest, Bird], post_id: Chirp, likes: Hearts}
          ignore:
            - {reason: total, column: Chirp, is: All}
      """;

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void describe() throws IOException {
    desktop = new Desktop(folder);
    Files.writeString(
        Files.createDirectories(folder.resolve("config/formats")).resolve("chirps.yml"), CHIRPS);
  }

  private void know(String... accounts) throws IOException {
    StringBuilder yaml = new StringBuilder("accounts:\n");
    for (String account : accounts) {
      String[] parts = account.split("=");
      yaml.append("  - id: ").append(parts[0]).append('\n');
      yaml.append("    handles: {").append(parts[1]).append(": ").append(parts[2]).append("}\n");
    }
    Files.writeString(folder.resolve("config/accounts.yml"), yaml);
  }

  @Test
  void two_owners_that_nobody_knows_are_named_and_refuse_the_file() {
    desktop.put("acme/facebook/Ads.csv", TWO_ADS);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.line("refused"))
        .contains(
            "acme/facebook/Ads.csv:3: file.several-owners: found 2 owners in \"Account name\": Acme"
                + " UK (not known), Acme US (not known), expected one owner, or owners that"
                + " config/accounts.yml knows all. Give each an account there, with that name or id"
                + " among its handles (metrics accounts add ACCOUNT --handle PLATFORM=NAME); or"
                + " download an export of one account.");
    assertThat(desktop.tables().rows("SELECT * FROM campaign_social_metrics")).isEmpty();
  }

  @Test
  void what_the_refusal_advises_leads_to_a_stored_file_with_each_row_at_its_owner() {
    desktop.put("acme/facebook/Ads.csv", TWO_ADS);
    desktop.metrics("import");
    desktop.metrics("accounts", "add", "acme-uk", "--handle", "facebook=Acme UK");
    desktop.metrics("accounts", "add", "acme-us", "--handle", "facebook=Acme US");

    Outcome again = desktop.metrics("import");

    assertThat(again.exitCode()).isZero();
    assertThat(
            desktop
                .tables()
                .rows("SELECT account_id, cost FROM campaign_social_metrics ORDER BY 1"))
        .containsExactly("acme-uk|100.0", "acme-us|300.0");
  }

  @Test
  void one_known_owner_beside_an_unknown_one_is_not_enough() throws IOException {
    know("acme-uk=facebook=Acme UK");
    desktop.put("acme/facebook/Ads.csv", TWO_ADS);

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("file.several-owners", "Acme UK (known), Acme US (not known)");
  }

  @Test
  void a_name_that_changes_under_one_id_is_one_owner() {
    desktop.put(
        "acme/instagram/posts.csv",
        REELS,
        "18000000000000001,17841,old.name,07/04/2025 23:30,Lifetime,10,9,1,1",
        "18000000000000002,17841,new.name,07/05/2025 23:30,Lifetime,20,9,1,1",
        "18000000000000003,,new.name,07/06/2025 23:30,Lifetime,20,9,1,1");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("3");
  }

  @Test
  void two_ids_under_one_name_are_two_owners() {
    desktop.put(
        "acme/facebook/posts.csv",
        PAGES,
        "122000000000000001,500,Acme,One,07/04/2025 23:30,Photos,Lifetime,10,9,1,1,1",
        "122000000000000002,501,Acme,Two,07/05/2025 23:30,Photos,Lifetime,10,9,1,1,1");

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("file.several-owners", "\"Page ID\": 500 (not known), 501 (not known)");
  }

  @Test
  void a_layout_of_ones_own_is_under_the_same_rule_and_totals_are_no_owner() {
    desktop.put("acme/threads/one.csv", "Chirp,Nest,Hearts", "c1,oak,5", "All,everybody,5");
    desktop.put("acme/threads/two.csv", "Chirp,Bird,Hearts", "c2,wren,5", "c3,@Wren,6", "c4,tit,7");

    Outcome run = desktop.metrics("import");

    assertThat(run.lines("refused"))
        .singleElement()
        .asString()
        .contains("two.csv:4: file.several-owners", "wren (not known), tit (not known)");
    assertThat(desktop.tables().rows("SELECT post_id FROM content_performance"))
        .containsExactly("c1");
  }

  @Test
  void parts_of_one_archive_are_one_file() throws IOException {
    desktop.putBytes(
        "acme/threads/all.zip",
        Zip.of("a.csv", "Chirp,Nest,Hearts\nc1,oak,5\n", "b.csv", "Chirp,Nest,Hearts\nc2,elm,6\n"));

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("file.several-owners", "oak (not known), elm (not known)");
  }
}
