package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsFileTest {
  private static final String WHOSE = "  - account: harbor\n    platform: Instagram\n";
  private static final String GOAL =
      WHOSE + "    metric: reach\n    target: 5000\n    by: 2025-12-31\n";

  @TempDir private Path folder;

  private String refusal(String entries) throws IOException {
    Files.writeString(folder.resolve("goals.yml"), "goals:\n" + entries);
    return new ConfigurationInTest(folder).refusal();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "target | many | 5 | found \"many\", expected a number. Correct the value.",
        "by | 31.12.2025 | 6 | found \"31.12.2025\", expected a day such as 2025-12-31. Correct the value.",
        "target | 0 | 5 | found 0, expected a number above 0 of at most 15 digits. Correct the value.",
        "target | 1e400 | 5 | found \"Infinity\", expected a number. Correct the value.",
        "target | 1e-400 | 5 | found 0.0, expected a number above 0 of at most 15 digits. Correct the value.",
        "target | 1234567890123456 | 5 | found 1234567890123456, expected a number above 0 of at most 15 digits. Correct the value.",
        "platform | instgram | 3 | found instgram, expected one of facebook, instagram, linkedin, mastodon, pinterest, snapchat, threads, tiktok, twitter, youtube. Did you mean instagram?",
        "metric | likes | 4 | found likes, expected one of followers, reach, impressions, video_views, engagements. Correct the value.",
        "metric | raech | 4 | found raech, expected one of followers, reach, impressions, video_views, engagements. Did you mean reach?",
        "from | 2026-01-01 | 7 | found 2026-01-01, expected a day that is not after \"by\", and less than 10 years before it. Correct the value.",
        "from | 1900-01-01 | 7 | found 1900-01-01, expected a day that is not after \"by\", and less than 10 years before it. Correct the value.",
        "account | ' ' | 2 | found  , expected the id of an account. Correct the value.",
      })
  void a_wrong_value_is_named_with_its_line(String key, String value, int line, String message)
      throws IOException {
    String goal = GOAL + "    from: 2025-12-01\n";

    assertThat(refusal(goal.replaceAll("(?m)" + key + ": .*$", key + ": " + value)))
        .isEqualTo("goals.yml:" + line + ": goals[0]." + key + ": " + message);
  }

  @Test
  void what_is_missing_is_named_with_the_line_of_its_entry() throws IOException {
    assertThat(refusal(GOAL + WHOSE + "    metric: reach\n    target: 5\n"))
        .isEqualTo(
            "goals.yml:7: goals[1].by: found nothing, expected a day such as 2026-12-31."
                + " Correct the value.");
  }

  @Test
  void a_list_that_is_no_list_is_named() throws IOException {
    Files.writeString(folder.resolve("goals.yml"), "goals: 5\n");

    assertThat(new ConfigurationInTest(folder).refusal()).startsWith("goals.yml:1: goals");
  }

  @Test
  void the_same_goal_twice_is_refused_and_another_target_or_day_is_another_goal()
      throws IOException {
    assertThat(refusal(GOAL + GOAL.replace("5000", "5000.0").replace("Instagram", "instagram")))
        .isEqualTo(
            "goals.yml:10: goals[1].target: found 5000, expected another target or day than that of"
                + " goals[0], which is the same goal. Correct the value.");
    assertThat(refusal(GOAL + GOAL.replace("5000", "6000") + GOAL.replace("12-31", "11-30")))
        .isEqualTo("accepted");
  }
}
