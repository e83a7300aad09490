package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsDraftCommandTest {
  private static final String FILE = "input/chirps.csv";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void putAnExportThatNoFormatReads() {
    desktop = new Desktop(folder);
    desktop.put(
        "chirps.csv",
        "Chirper report",
        "Day;Likes;Chirps seen;Cost of boats",
        "24.03.2025;3;1.204,5;x",
        "25.03.2025;4;998;n/d",
        "Sum;7;2.202,5;");
  }

  private Path format() throws IOException {
    Path formats = folder.resolve("config/formats");
    Files.createDirectories(formats);
    return formats.resolve("chirps.yml");
  }

  private void isRefused(Outcome outcome, int exitCode, String message) {
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void what_the_file_proves_is_said_and_the_rest_is_to_be_decided() {
    Outcome draft = desktop.metrics("formats", "draft", FILE);

    assertThat(draft.exitCode()).isZero();
    assertThat(draft.err()).isEmpty();
    assertThat(draft.out())
        .contains(
            "title: DECIDE   # one line for people\n",
            "numbers: comma   # row 3 has 1.204,5\n",
            "      # \"Day\": the word \"day\"; days, such as 24.03.2025; row 3 has 24.03.2025, and"
                + " there is no month above 12\n",
            "      date: DECIDE   # {labels: Day, patterns: d.M.yyyy}\n",
            "      likes: DECIDE   # Likes\n",
            "      - {reason: total, column: Day, is: [sum]}   # row 5\n");
  }

  @Test
  void the_shell_may_have_made_the_empty_file_of_the_format_before() throws IOException {
    Files.writeString(format(), "");

    assertThat(desktop.metrics("formats", "draft", FILE).exitCode()).isZero();
    isRefused(
        desktop.metrics("check", FILE),
        2,
        "chirps.yml: found nothing, expected keys. Fill the file, or remove it.");
  }

  @Test
  void what_is_left_to_decide_is_refused_with_its_line_and_other_drafts_can_be_made()
      throws IOException {
    Files.writeString(format(), desktop.metrics("formats", "draft", FILE).out());

    isRefused(
        desktop.metrics("check", FILE),
        2,
        "chirps.yml:4: found DECIDE, which a draft writes where it cannot know. Write the value in"
            + " its place;");
    assertThat(desktop.metrics("formats", "draft", FILE).exitCode()).isZero();
  }

  @Test
  void check_reads_the_file_once_all_is_decided() throws IOException {
    String draft = desktop.metrics("formats", "draft", FILE).out();
    Files.writeString(
        format(),
        draft
            .replace("title: DECIDE", "title: chirps")
            .replace("platform: DECIDE", "platform: threads")
            .replace("grain: DECIDE", "grain: account and day")
            .replaceAll("(date|likes): DECIDE +# ", "$1: ")
            .replaceAll("(?m)^ +[a-z_]+: DECIDE.*\n", ""));

    Outcome check = desktop.metrics("check", FILE, "--account", "fjord");

    assertThat(check.out())
        .contains(
            "chirps.csv: chirps, 4 rows: 2 good, 0 rejected, 2 ignored",
            "platform=threads date=2025-03-24 likes=3");
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void a_file_that_a_format_reads_is_drafted_only_when_that_is_asked_for() {
    desktop.put(
        "acme/threads/posts.csv",
        "Published,Post text,Post URL,Views,Likes,Replies,Reposts",
        "2026-05-02 10:00,Knots,https://www.threads.net/@a/post/DAbc-12_x,12,3,4,2");
    String file = "input/acme/threads/posts.csv";

    isRefused(
        desktop.metrics("formats", "draft", file),
        3,
        "acme/threads/posts.csv: the format threads-content knows it already; metrics check FILE"
            + " shows what it reads. With --anyway a draft is printed all the same.");
    assertThat(desktop.metrics("formats", "draft", file, "--anyway").out())
        .contains("platform: DECIDE   # threads, as its folder says; else ");
  }

  @Test
  void a_file_that_looks_canonical_and_is_not_read_is_drafted() {
    desktop.put(
        "acme/facebook/page.csv",
        "Page ID,Page name,Title,Views,Reach,Reactions,Comments,Shares",
        "70,Acme,Hello,100,80,5,1,0",
        "70,Acme,World,120,90,6,1,1");
    String file = "input/acme/facebook/page.csv";
    assertThat(desktop.metrics("check", file).out())
        .contains("hdr.required-column-missing", "metrics formats draft FILE");

    Outcome draft = desktop.metrics("formats", "draft", file);

    assertThat(draft.exitCode()).as(draft.all()).isZero();
    assertThat(draft.out()).contains("platform: DECIDE", "Reactions");
  }

  @Test
  void a_file_that_a_format_claims_and_refuses_says_why() {
    desktop.put(
        "acme/youtube/Table data.csv",
        "Traffic source,Views,Watch time (hours),Average view duration,Impressions",
        "YouTube search,500,25.1,0:03:00,5000");

    Outcome draft = desktop.metrics("formats", "draft", "input/acme/youtube/Table data.csv");

    assertThat(draft.exitCode()).isEqualTo(3);
    assertThat(draft.err())
        .contains(
            "acme/youtube/Table data.csv: the format youtube-audience knows it, and refuses it:"
                + " file.not-imported: ",
            "Open the tab Date in Advanced mode",
            "With --anyway a draft is printed all the same.");
  }

  @Test
  void a_file_that_cannot_be_read_prints_nothing_but_why() throws IOException {
    Files.writeString(folder.resolve("input/empty.csv"), "");
    Files.writeString(folder.resolve("input/words.csv"), "nothing\nbut\nwords\n");
    Files.write(folder.resolve("input/broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});

    isRefused(
        desktop.metrics("formats", "draft", "input/none.csv"),
        2,
        "there is no file input/none.csv");
    isRefused(desktop.metrics("formats", "draft", "input/empty.csv"), 3, "file.empty: ");
    isRefused(desktop.metrics("formats", "draft", "input/words.csv"), 3, "found no table");
    desktop.put("a.json", "{\"rows\": [{\"date\": \"2025-10-01\", \"likes\": 3}]}");
    isRefused(
        desktop.metrics("formats", "draft", "input/a.json"),
        3,
        "a.json: file.type-unknown: found JSON, of which no draft is made, expected a line of labels");
    isRefused(
        desktop.metrics("formats", "draft", "input/a.json"),
        3,
        "An import refuses it: json.wrong-root: found an object whose \"rows\" holds the records");
    isRefused(desktop.metrics("formats", "draft", "input/broken.xlsx"), 3, "broken.xlsx: ");
  }
}
