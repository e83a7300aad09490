package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine is like must not show in the numbers. */
class EnvironmentTest {
  private static final String[] POSTS = {
    "account_id,platform,post_id,posted_at,caption,likes,reach",
    "1,instagram,p1,2025-10-23T23:30:00,İstanbul ıslak,10,100",
    "1,instagram,p2,2025-10-24T00:30:00,naïve — 🚀,20,100",
  };
  private static final String[] DAYS = {
    "account_id,platform,date,followers,reach,likes",
    "1,INSTAGRAM,2025-10-23,15250,50000,100",
    "1,instagram,2025-10-24,15300,50000,110",
  };

  @TempDir Path folder;

  @Test
  void zone_and_language_of_the_machine_change_no_report_and_no_row() throws Exception {
    Desktop plain = desktop("plain");
    Desktop other = desktop("other");

    Outcome inUtc = plain.start(List.of("env", "TZ=UTC", "LC_ALL=C.UTF-8"), "nightly").end();
    Outcome inApia =
        other
            .start(
                List.of(
                    "env",
                    "TZ=Pacific/Apia",
                    "JDK_JAVA_OPTIONS=-Duser.timezone=Pacific/Apia -Duser.language=tr -Duser.country=TR"),
                "nightly")
            .end();

    assertThat(inUtc.exitCode()).as(inUtc.all()).isZero();
    assertThat(inApia.exitCode()).as(inApia.all()).isZero();
    assertThat(other.reports()).isNotEmpty().isEqualTo(plain.reports());
    assertThat(other.tables().dump()).isEqualTo(plain.tables().dump());
  }

  @Test
  void a_file_without_permission_is_refused_and_the_others_are_read_unless_setpriv_is_missing()
      throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "skipped: there is no setpriv");
    Desktop desktop = desktop("closed");
    desktop.input("posts.csv").toFile().setReadable(false, false);

    Outcome outcome =
        desktop
            .start(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"), "nightly")
            .end();

    assumeTrue(!outcome.all().contains("setpriv:"), "skipped: setpriv is not allowed here");
    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains("posts.csv: file.unreadable");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("2");
  }

  @Test
  void a_file_that_still_grows_waits_for_the_next_run_and_is_named() throws Exception {
    Desktop desktop = new Desktop(folder);
    desktop.configure("").put("days.csv", DAYS);
    Files.writeString(folder.resolve("config/application.yml"), "input:\n  stable-after: 2s\n");
    Path posts = desktop.input("posts.csv");
    Files.writeString(posts, POSTS[0] + "\n");

    Program program = desktop.start("nightly");
    try (OutputStream growing =
        Files.newOutputStream(posts, java.nio.file.StandardOpenOption.APPEND)) {
      for (int n = 0; !program.endsWithin(100) && n < 600; n++) {
        growing.write(
            ("1,instagram,p" + n + ",2025-10-23,x,1,2\n").getBytes(StandardCharsets.UTF_8));
        growing.flush();
      }
    }
    Outcome outcome = program.end();

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(outcome.all()).contains("still growing, next run: posts.csv");
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("0");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("2");
  }

  private Desktop desktop(String name) throws Exception {
    Path own = Files.createDirectory(folder.resolve(name));
    return new Desktop(own).put("posts.csv", POSTS).put("days.csv", DAYS);
  }
}
