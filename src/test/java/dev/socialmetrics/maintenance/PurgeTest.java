package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account is removed for ever: nothing of it is left, and nothing of others is missing. */
class PurgeTest {
  private static final String CAPTION = "Kumquats and quinces in the evening";
  private static final String LATER = "Quinces without their kumquats now";
  private static final String POST = "17900000000000001";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void twoNightsOfTwoAccounts() {
    desktop = new Desktop(folder.resolve("both"));
    desktop.configure(
        "archive: compress\n"
            + "alerts:\n  rules:\n    - name: late\n      kind: stale-data\n      days: 1\n");
    desktop.put("daphne/instagram/posts.csv", posts("", CAPTION, ""));
    desktop.put("daphne/instagram/refused.csv", "what,is,this", "1,2,3");
    desktop.put("daphne/instagram/nothing-stored.csv", "date,reach", "2025-11-12,");
    desktop.put("all-days.csv", days(true));
    desktop.put("all-posts.csv", posts("daphne,instagram,", LATER, "other,tiktok,"));
    desktop.metrics("nightly");
    desktop.putAt(
        "2025-11-20T06:00:00Z",
        "days-again.csv",
        "account_id,platform,date,reach",
        "daphne,instagram,2025-11-13,71",
        "other,tiktok,2025-11-13,72");
    desktop.metrics("nightly");
  }

  private static String[] posts(String account, String caption, String other) {
    String columns = "post_id,posted_at,caption,likes,views";
    String first = POST + ",2025-11-10T10:00:00Z," + caption + ",5,100";
    return other.isEmpty()
        ? new String[] {columns, first}
        : new String[] {
          "account_id,platform," + columns,
          account + first,
          other + "17900000000000009,2025-11-11T10:00:00Z,Something of the other account,6,90",
          account + "17900000000000002,2025-11-12T10:00:00Z," + caption + ",x,100",
          other + "17900000000000010,2025-11-12T10:00:00Z,A broken row of the other,x,90"
        };
  }

  private static String[] days(boolean both) {
    return Stream.of(
            "account_id,platform,date,followers,reach",
            "daphne,instagram,2025-11-12,4711,60",
            "daphne,instagram,2025-11-13,4712,61",
            "other,tiktok,2025-11-12,100,50",
            "other,tiktok,2025-11-13,101,51")
        .filter(line -> both || !line.startsWith("daphne"))
        .toArray(String[]::new);
  }

  private static String[] more(String... lines) {
    return Stream.concat(Stream.of(lines), Stream.of("other,tiktok,2025-11-14,102,52"))
        .toArray(String[]::new);
  }

  private List<String> othersRows() {
    return desktop.tables().dump().stream()
        .filter(
            line ->
                line.startsWith("social_") && line.contains("other")
                    || line.startsWith("content_performance") && line.contains("other"))
        .toList();
  }

  @Test
  void nothing_of_it_is_left_in_any_file_and_the_other_account_is_as_it_was() throws IOException {
    List<String> others = othersRows();
    assertThat(filesWith(CAPTION, LATER, POST, "daphne", "4711")).isNotEmpty();

    Outcome purge = desktop.metrics("purge", "--account", "daphne");

    assertThat(purge.err()).isEmpty();
    assertThat(purge.out())
        .contains("removed of daphne:\n  rows: 2 days, 1 post")
        .contains(
            "proof: no table has a row of it; 2 of its texts looked for in ", ", none found\n");
    assertThat(purge.exitCode()).isZero();
    assertThat(filesWith(CAPTION, LATER, POST, "daphne", "4711")).isEmpty();
    assertThat(othersRows()).isEqualTo(others).hasSize(3);
    assertThat(desktop.metrics("verify").out()).startsWith("all is well: 3 rows");
    assertThat(desktop.metrics("rejects").out()).contains("all-posts.csv").doesNotContain(LATER);
    assertThat(desktop.metrics("status").out()).contains("other").doesNotContain("daphne");
  }

  @Test
  void captions_are_looked_for_by_the_piece_that_every_file_writes_alike() {
    desktop.put(
        "daphne/instagram/more.csv",
        "post_id,posted_at,caption,likes,views",
        "p1,2025-11-10T11:00:00Z,\"One \"\"word\"\" 🏕️ 親子で楽しむキャンプ入門とその次の日の火のおこし方 and <more>\",5,100",
        "p2,2025-11-10T12:00:00Z,Something of the other account,5,100");
    desktop.metrics("nightly");

    assertThat(desktop.metrics("purge", "--account", "daphne").out())
        .contains("3 of its texts looked for");
  }

  @Test
  void a_file_in_its_folder_with_rows_of_others_loses_its_name() throws IOException {
    desktop.put(
        "daphne/instagram/both.csv",
        "account_id,platform,date,followers,reach",
        "daphne,instagram,2025-11-15,4713,62",
        "other,tiktok,2025-11-15,104,53");
    desktop.metrics("nightly");

    assertThat(desktop.metrics("purge", "--account", "daphne").exitCode()).isZero();

    assertThat(filesWith("daphne")).isEmpty();
    assertThat(desktop.tables().rows("SELECT name FROM import_file WHERE name LIKE 'purged-%'"))
        .hasSize(1);
    assertThat(desktop.metrics("nightly").rows()).isEqualTo("no rows");
  }

  @Test
  void the_next_nights_pass_over_its_files_and_ignore_its_rows() throws IOException {
    desktop.configure("");
    desktop.put("daphne/instagram/posts-2.csv", posts("", CAPTION, ""));
    desktop.metrics("nightly");
    desktop.metrics("purge", "--account", "daphne");

    desktop.put("moved.csv", posts("", CAPTION, ""));
    desktop.put("daphne/instagram/new.csv", posts("", "A caption that came after all of it", ""));
    desktop.putAt("2025-11-25T06:00:00Z", "more-days.csv", more(days(true)));
    Outcome night = desktop.metrics("nightly");

    assertThat(night.out())
        .contains("rows: 5 read = ", "2 ignored")
        .contains("account.purged")
        .contains("daphne/instagram/new.csv", "moved.csv");
    assertThat(desktop.tables().rows("SELECT DISTINCT account_id FROM content_performance"))
        .containsExactly("other");
    assertThat(desktop.tables().rows("SELECT DISTINCT account_id FROM social_media_daily_metrics"))
        .containsExactly("other");
  }

  @Test
  void it_comes_back_when_that_is_allowed() {
    desktop.metrics("purge", "--account", "daphne");
    desktop.put("daphne/instagram/posts.csv", posts("", CAPTION, ""));
    assertThat(desktop.metrics("nightly").rows()).isEqualTo("no rows");

    assertThat(desktop.metrics("purge", "--account", "daphne", "--allow-again").out())
        .isEqualTo("daphne may come back: the next run reads its files\n");
    desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT post_id FROM content_performance ORDER BY 1"))
        .contains(POST);
  }

  @Test
  void the_same_command_twice_is_fine_and_a_dry_run_touches_nothing() {
    List<String> before = desktop.tables().dump();
    Outcome dry = desktop.metrics("purge", "--account", "daphne", "--dry-run");
    assertThat(dry.out()).startsWith("would remove of daphne:\n  rows: 2 days, 1 post");
    assertThat(desktop.tables().dump()).isEqualTo(before);

    desktop.metrics("purge", "--account", "daphne");
    Outcome again = desktop.metrics("purge", "--account", "daphne");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("  rows: none\n");
  }

  @Test
  void an_account_that_nobody_knows_is_told() {
    Outcome unknown = desktop.metrics("purge", "--account", "daphnis");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no account daphnis. metrics accounts lists them.");
  }

  /** Files of the output folder that hold one of the texts, unpacked where they are packed. */
  private List<String> filesWith(String... texts) throws IOException {
    Path output = desktop.output("");
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> holds(file, texts))
          .map(file -> output.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static boolean holds(Path file, String... texts) {
    String content = new String(bytes(file), StandardCharsets.ISO_8859_1);
    String path = file.toString();
    return Stream.of(texts).anyMatch(text -> content.contains(text) || path.contains(text));
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (file.toString().endsWith(".gz")) {
        return new GZIPInputStream(in).readAllBytes();
      }
      return file.toString().endsWith(".xlsx") ? unzipped(in) : in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] unzipped(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      zip.transferTo(all);
    }
    return all.toByteArray();
  }
}
