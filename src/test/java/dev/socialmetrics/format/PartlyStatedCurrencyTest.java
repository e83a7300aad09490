package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The account's currency is no guess where no row says another. */
class PartlyStatedCurrencyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"EUR 12.5|12.5", "GBP 9|EUR 4|3", "3|EUR 4"})
  void a_blank_among_other_currencies_refuses_an_export(String rows) throws IOException {
    assertThat(google(rows).facts).containsEntry("refused", "cell.currency-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3|4", "GBP 3|4", "EUR 3|0", "EUR 3|GBP 4"})
  void all_of_them_none_or_the_account_s_own_are_read(String rows) throws IOException {
    assertThat(google(rows).rows).hasSize(2);
  }

  @Test
  void a_blank_under_the_program_s_own_names_is_the_account_s() throws IOException {
    ExportReading read =
        read(
            "campaign_id,start_date,end_date,cost,currency",
            "a,2026-01-01,2026-01-31,5,EUR",
            "b,2026-01-01,2026-01-31,5,");

    assertThat(read.rows).hasSize(2);
    assertThat(read.rows.get(1)).containsEntry("cost_currency", "GBP");
  }

  private ExportReading google(String rows) throws IOException {
    StringBuilder text = new StringBuilder("Campaign,Day,Impr.,Cost,Currency code,Clicks");
    for (String row : rows.split("\\|")) {
      boolean states = row.contains(" ");
      text.append("\nCampaign ").append(text.length()).append(",\"Feb 1, 2026\",40,");
      text.append(states ? row.substring(4) : row).append(',');
      text.append(states ? row.substring(0, 3) : "").append(",1");
    }
    return read(text.toString());
  }

  private ExportReading read(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("made"), String.join("\n", lines) + "\n");
    return ExportReading.of(
        file,
        "me/youtube/a.csv",
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "GBP"));
  }
}
