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

class AccountsCommandTest {
  @TempDir Path folder;
  private Desktop desktop;
  private Path file;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
    file = folder.resolve("config/accounts.yml");
  }

  @Test
  void an_account_is_added_behind_the_others_and_comments_stay() throws IOException {
    Files.writeString(
        file,
        """
        # ours
        accounts:
          - id: one        # the first
            name: One

        # the end
        """);

    Outcome added =
        desktop.metrics(
            "accounts",
            "add",
            "2",
            "--name",
            "Côte d'Or",
            "--zone",
            "Europe/Paris",
            "--currency",
            "EUR",
            "--handle",
            "x=@cote",
            "--handle",
            "instagram=17841400000000001");

    assertThat(added.exitCode()).isZero();
    assertThat(file)
        .hasContent(
            """
            # ours
            accounts:
              - id: one        # the first
                name: One

            # the end
              - id: '2'
                name: 'Côte d''Or'
                zone: Europe/Paris
                currency: EUR
                handles:
                  instagram: ['17841400000000001']
                  twitter: ['@cote']
            """);
    assertThat(desktop.metrics("accounts").out())
        .isEqualTo("2 (Côte d'Or): no data\none (One): no data\n");
  }

  @Test
  void the_latest_day_is_that_of_days_and_of_posts_where_there_are_none() {
    desktop.put(
        "days.csv",
        "account_id,platform,date,followers",
        "acme,instagram,2025-10-01,5",
        "acme,instagram,2025-10-02,6",
        "only-days,tiktok,2025-09-01,7");
    desktop.put(
        "posts.csv",
        "account_id,platform,post_id,posted_at,likes",
        "acme,instagram,p1,2025-10-20T10:00:00Z,1",
        "acme,tiktok,p2,2025-10-21T10:00:00Z,1",
        "acme,tiktok,p3,2025-10-19T10:00:00Z,1",
        "posts,youtube,p4,2025-10-22T10:00:00Z,1");
    desktop.metrics("import");

    assertThat(desktop.metrics("accounts").out())
        .isEqualTo(
            """
            acme: instagram 2025-10-02, tiktok 2025-10-21
            only-days: tiktok 2025-09-01
            posts: youtube 2025-10-22
            """);
  }

  @Test
  void the_shipped_file_takes_one_more_behind_those_of_the_samples() throws IOException {
    Files.copy(Path.of("config/accounts.yml"), file);

    desktop.metrics("accounts", "add", "acme");

    assertThat(Files.readString(file)).endsWith("    name: Fjordlight Kids\n  - id: acme\n");
    assertThat(desktop.metrics("accounts").out()).contains("acme: no data\n");
  }

  @Test
  void a_file_without_accounts_takes_the_first() throws IOException {
    Files.writeString(file, "# Our accounts.\naccounts: []\n");

    desktop.metrics("accounts", "add", "acme");

    assertThat(Files.readString(file)).endsWith("\naccounts:\n  - id: acme\n");
    assertThat(desktop.metrics("accounts").out()).isEqualTo("acme: no data\n");
  }

  @Test
  void an_account_that_is_there_is_not_added_twice() throws IOException {
    desktop.metrics("accounts", "add", "acme");
    String before = Files.readString(file);

    Outcome again = desktop.metrics("accounts", "add", "acme");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains(file + ": acme is there already, with all of this.");
    assertThat(file).hasContent(before);
    try (var left = Files.list(folder.resolve("config"))) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void what_its_entry_does_not_say_is_added_to_it() throws IOException {
    Files.writeString(
        file,
        """
        accounts:
          - id: "one"      # the first
            name: One
            handles:
              instagram: ["one.insta"]    # ours

          # the second
          - id: two
            handles: {twitter: [two]}
          - id: three
        """);

    for (String id : new String[] {"one", "two", "three"}) {
      Outcome added =
          desktop.metrics(
              "accounts",
              "add",
              id,
              "--handle",
              "instagram=17841400000000001" + id,
              "--handle",
              "facebook=1000" + id,
              "--collaborators",
              "leave-out");
      assertThat(added.out()).isEqualTo("added to the entry of " + id + " in " + file + "\n");
    }

    assertThat(file)
        .hasContent(
            """
            accounts:
              - id: "one"      # the first
                name: One
                handles:
                  facebook: ['1000one']
                  instagram: ["one.insta", '17841400000000001one']    # ours
                collaborators: leave-out

              # the second
              - id: two
                handles: {twitter: [two], facebook: ['1000two'], instagram: ['17841400000000001two']}
                collaborators: leave-out
              - id: three
                collaborators: leave-out
                handles:
                  facebook: ['1000three']
                  instagram: ['17841400000000001three']
            """);
    assertThat(
            desktop
                .metrics("accounts", "add", "one", "--handle", "instagram=17841400000000001one")
                .err())
        .contains("one is there already, with all of this");
  }

  @Test
  void what_its_entry_says_otherwise_or_in_another_shape_stays() throws IOException {
    String before =
        """
        accounts:
          - id: one
            collaborators: count
            handles:
              instagram:
                - one.insta
          - {id: two}
        """;
    Files.writeString(file, before);

    assertThat(desktop.metrics("accounts", "add", "one", "--collaborators", "leave-out").err())
        .contains("the entry of one says collaborators: count. Change it there by hand.");
    assertThat(desktop.metrics("accounts", "add", "one", "--handle", "instagram=i").exitCode())
        .isEqualTo(2);
    assertThat(desktop.metrics("accounts", "add", "two", "--handle", "instagram=i").err())
        .contains("the entry of two is not written a setting a line. Add to it by hand.");
    assertThat(file).hasContent(before);
  }

  @Test
  void accounts_with_data_are_listed_with_platforms_and_last_days() {
    desktop.put("acme/tiktok/d.csv", "date,likes", "2025-10-01,1", "2025-10-03,1");
    desktop.put("acme/instagram/p.csv", "post_id,posted_at,likes", "p1,2025-09-01T10:00:00,1");
    desktop.metrics("import");

    assertThat(desktop.metrics("accounts").out())
        .isEqualTo("acme: instagram 2025-09-01, tiktok 2025-10-03\n");
  }

  @Test
  void a_handle_of_an_unknown_platform_is_a_wrong_word() {
    Outcome outcome = desktop.metrics("accounts", "add", "acme", "--handle", "friendster=a");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--handle: found friendster=a, expected PLATFORM=HANDLE with one of facebook");
    assertThat(file).doesNotExist();
  }
}
