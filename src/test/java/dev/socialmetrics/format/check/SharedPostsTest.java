package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account's own export that lists the posts which others published together with it. */
class SharedPostsTest {
  private static final String[] SHARED = {
    "Post ID,Account ID,Account username,Publish time,Date,Views,Reach,Likes,Saves",
    "18000000000000001,17841,acme.shop,07/04/2025 23:30,Lifetime,10,9,1,1",
    "18000000000000002,17842,wren,07/05/2025 23:30,Lifetime,20,9,2,1",
    "18000000000000003,17841,acme.shop,07/06/2025 23:30,Lifetime,30,9,3,1",
    "18000000000000004,17843,tit,07/07/2025 23:30,Lifetime,40,9,4,1",
    "18000000000000005,17842,wren,07/08/2025 23:30,Lifetime,50,9,5,1"
  };
  private static final String POSTS =
      "SELECT post_id, account_id FROM content_performance ORDER BY 1";
  private static final String FILE = "acme/instagram/posts.csv";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private void configure(String... lines) throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/accounts.yml"), "accounts:\n" + String.join("\n", lines) + "\n");
  }

  private String[] posts() {
    return desktop.tables().rows(POSTS).toArray(String[]::new);
  }

  /** What the refusal says behind a word, up to the end of the words that it asks for. */
  private static String advised(Outcome refused, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(refused.line("refused").orElseThrow());
    assertThat(found.find()).as(refused.all()).isTrue();
    return found.group(1);
  }

  @Test
  void the_command_that_the_refusal_names_leads_to_a_file_without_the_posts_of_others() {
    desktop.put(FILE, SHARED);
    Outcome refused = desktop.metrics("import");
    assertThat(refused.line("refused").orElseThrow())
        .contains(
            "file.several-owners: found 3 owners in \"Account ID\": 17841 (not known), 17842 (not"
                + " known), 17843 (not known)",
            "If the others published posts together with 17841 (acme.shop; 2 of 5 rows), run");

    String command = advised(refused, "run metrics (accounts add .*?):");
    assertThat(desktop.metrics(command.split(" ")).exitCode()).as(command).isZero();
    Outcome again = desktop.metrics("import");

    assertThat(again.exitCode()).as(again.all()).isZero();
    assertThat(posts()).containsExactly("18000000000000001|acme", "18000000000000003|acme");
    assertThat(desktop.tables().one("SELECT ignored_rows FROM import_file")).isEqualTo("3");
    assertThat(
            desktop
                .tables()
                .rows("SELECT code, found FROM row_problem WHERE code = 'file.collaborators'"))
        .containsExactly(
            "file.collaborators|3 posts that others published with acme: wren (2), tit (1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name: Acme", "handles: {instagram: [acme.shop]}"})
  void what_the_refusal_says_of_an_account_that_is_there_leads_to_the_same(String entry)
      throws IOException {
    configure("  - id: acme", "    " + entry);
    desktop.put(FILE, SHARED);
    Outcome refused = desktop.metrics("import");

    String command = advised(refused, "run metrics (accounts add .*?):");
    assertThat(desktop.metrics(command.split(" ")).exitCode()).as(command).isZero();

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(posts()).containsExactly("18000000000000001|acme", "18000000000000003|acme");
  }

  @Test
  void the_commands_of_two_platforms_are_for_one_account() {
    desktop.put(FILE, SHARED);
    String ofPage =
        String.join("\n", SHARED)
            .replace("Account ID", "Page ID")
            .replace("Account username", "Page name")
            .replace(",1784", ",9784");
    desktop.put(FILE.replace("instagram", "facebook"), ofPage.split("\n"));
    Outcome refused = desktop.metrics("import");

    for (String line : refused.lines("refused")) {
      Matcher found = Pattern.compile("run metrics (accounts add .*?):").matcher(line);
      assertThat(found.find()).as(line).isTrue();
      assertThat(desktop.metrics(found.group(1).split(" ")).exitCode()).as(line).isZero();
    }

    assertThat(refused.lines("refused")).hasSize(2);
    Outcome again = desktop.metrics("import");
    assertThat(again.exitCode()).as(again.all()).isZero();
  }

  @Test
  void they_count_where_the_account_says_so() throws IOException {
    configure("  - id: acme", "    handles: {instagram: [\"17841\"]}", "    collaborators: count");
    desktop.put(FILE, SHARED);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(posts())
        .containsExactly(
            "18000000000000001|acme",
            "18000000000000002|acme",
            "18000000000000003|acme",
            "18000000000000004|acme",
            "18000000000000005|acme");
    assertThat(desktop.metrics("check", "input/" + FILE).all())
        .contains("They are counted as posts of acme, as collaborators: count of acme");
  }

  @Test
  void an_owner_that_another_account_is_known_by_goes_to_that() throws IOException {
    configure(
        "  - id: acme",
        "    handles: {instagram: [\"17841\"]}",
        "    collaborators: leave-out",
        "  - id: wren-co",
        "    handles: {instagram: [wren]}");
    desktop.put(FILE, SHARED);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(posts())
        .containsExactly(
            "18000000000000001|acme",
            "18000000000000002|wren-co",
            "18000000000000003|acme",
            "18000000000000005|wren-co");
  }

  @Test
  void an_export_without_a_post_of_the_account_is_refused_as_before() throws IOException {
    configure("  - id: acme", "    handles: {instagram: [other]}", "    collaborators: count");
    desktop.put(FILE, SHARED);

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("file.several-owners", "17841 (not known)");
    assertThat(posts()).isEmpty();
  }

  @Test
  void a_sole_owner_that_is_not_known_is_the_account_of_the_folder_as_before() throws IOException {
    configure("  - id: acme", "    handles: {instagram: [other]}", "    collaborators: leave-out");
    desktop.put(FILE, SHARED[0], SHARED[1], SHARED[3]);

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(posts()).containsExactly("18000000000000001|acme", "18000000000000003|acme");
  }

  @Test
  void a_file_in_no_folder_is_of_the_only_account_that_is_known() throws IOException {
    configure("  - id: acme", "    handles: {instagram: [\"17841\"]}", "    collaborators: count");
    desktop.put("posts.csv", SHARED);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(posts())
        .containsExactly(
            "18000000000000001|acme",
            "18000000000000002|acme",
            "18000000000000003|acme",
            "18000000000000004|acme",
            "18000000000000005|acme");
  }

  @Test
  void a_misplaced_export_is_sent_to_the_folder_of_its_own_account() throws IOException {
    configure(
        "  - id: acme", "    handles: {instagram: [\"17841\"]}", "    collaborators: leave-out");
    desktop.put("other/instagram/posts.csv", SHARED);

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("rows), put the file into <input>/acme/instagram/:");
  }

  @Test
  void a_page_and_an_ads_account_are_told_apart() throws IOException {
    configure("  - id: acme", "    handles: {facebook: [Acme]}", "    collaborators: count");
    desktop.put(
        "acme/facebook/posts.csv",
        "Post ID,Page ID,Page name,Title,Publish time,Post type,Date,Views,Reach,Reactions",
        "18000000000000001,500,Acme,One,07/04/2025 23:30,Photos,Lifetime,10,9,1",
        "18000000000000002,501,Wren,Two,07/05/2025 23:30,Photos,Lifetime,10,9,1");
    desktop.put(
        "acme/facebook/ads.csv",
        "Account name,Campaign name,Amount spent (USD),Impressions,Reporting starts,Reporting ends",
        "Acme,Prospecting,100,1000,2025-10-01,2025-10-31",
        "Wren,Prospecting,300,3000,2025-10-01,2025-10-31");

    Outcome run = desktop.metrics("import");

    assertThat(run.lines("refused")).singleElement().asString().contains("ads.csv");
    assertThat(posts()).containsExactly("18000000000000001|acme", "18000000000000002|acme");
  }

  @Test
  void another_export_of_a_stranger_is_seen_beside_it() throws IOException {
    configure(
        "  - id: acme", "    handles: {instagram: [\"17841\"]}", "    collaborators: leave-out");
    desktop.put(FILE, SHARED);
    desktop.metrics("import");
    desktop.put("acme/instagram/wren.csv", SHARED[0], SHARED[2], SHARED[5]);

    assertThat(desktop.metrics("import").line("refused").orElseThrow())
        .contains("file.several-owners: found an export of 17842 in \"Account ID\"");
  }

  @Test
  void accounts_says_what_becomes_of_them_and_knows_no_other_word() {
    desktop.metrics("accounts", "add", "acme", "--collaborators", "leave-out");
    assertThat(desktop.metrics("accounts").out())
        .contains("acme: no data; posts of collaborators are left out");

    Outcome wrong = desktop.metrics("accounts", "add", "wren", "--collaborators", "sometimes");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.all()).contains("leave-out", "count");
  }
}
