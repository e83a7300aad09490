package dev.socialmetrics.format.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of an audience that are fractions of 1 are not stored as percentages. */
class FractionSharesTest {
  private static final String HEADER = "account_id,platform,date,female_percentage,male_percentage";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  private static void refuses(Desktop desktop) {
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all()).contains("row.audience-sum", "They are fractions");
    assertThat(desktop.tables().one("SELECT count(*) FROM audience_demographics")).isEqualTo("0");
  }

  @Test
  void rows_that_each_add_up_to_1_refuse_the_file() {
    refuses(desktop().put("a.csv", HEADER, "1,x,2025-10-01,0.6,0.4", "1,x,2025-10-02,0.61,0.39"));
  }

  @Test
  void so_do_brackets_that_do_so_together() {
    refuses(
        desktop()
            .put(
                "acme/instagram/Audience.csv",
                "sep=,",
                "\"Age & gender\"",
                "\"\",\"Men\",\"Women\"",
                "\"18-24\",\"0.1\",\"0.205\"",
                "\"35-44\",\"0.295\",\"0.4\""));
  }

  @Test
  void a_group_of_1_percent_is_one() {
    Desktop desktop =
        desktop()
            .put(
                "a.csv",
                HEADER,
                "1,x,2025-10-01,0.6,0.4",
                "1,x,2025-10-02,60,40",
                "1,x,2025-10-03,99,1")
            .put("b.csv", HEADER, "2,x,2025-10-01,1,")
            .put(
                "acme/instagram/Audience.csv",
                "sep=,",
                "\"Age & gender\"",
                "\"\",\"Men\",\"Women\"",
                "\"18-24\",\"40\",\"59\"",
                "\"65+\",\"0.6\",\"0.4\"");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM audience_demographics")).isEqualTo("5");
  }
}
