package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that make parts of days, in whatever language a tool writes them. */
class DividingLabelsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Device",
        "Gerät",
        "APPAREIL",
        "Dispositivo",
        "Apparaat",
        "Enhet",
        "Système d'exploitation",
        "Fonte",
        "Postleitzahl",
        "Fascia-d'età",
        "Doelgroep",
        "Ålder",
        "Canale",
        "Campagnenaam",
        "Testo del post"
      })
  void refuse_a_file_of_days(String label) throws IOException {
    assertThat(read(label)).containsEntry("refused", "hdr.divides-rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Note", "Jour de la semaine", "Veckodag", "Dia da semana"})
  void and_other_words_do_not(String label) throws IOException {
    assertThat(read(label)).doesNotContainKey("refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"posts", "Media", "Beiträge", "Channel", "videos"})
  void a_count_of_posts_divides_nothing(String label) throws IOException {
    assertThat(read(label, "3", "")).doesNotContainKey("refused");
    assertThat(read(label, "3", "5")).doesNotContainKey("refused");
  }

  @ParameterizedTest
  @CsvSource({
    "posts,3,a text",
    "tweet id,17,18",
    "publish time,10:30,11:30",
    "posted on,2026-01-01,2026-01-02",
    "postal code,10115,10117",
    "media,17978919536823613,17978919536823614"
  })
  void what_counts_nothing_does(String label, String one, String other) throws IOException {
    assertThat(read(label, one, other)).containsEntry("refused", "hdr.divides-rows");
  }

  private Map<String, Object> read(String label) throws IOException {
    return read(label, "x", "y");
  }

  private Map<String, Object> read(String label, String one, String other) throws IOException {
    Path file = folder.resolve("days.csv");
    Files.writeString(
        file,
        "date,followers," + label + "\n2026-01-01,9," + one + "\n2026-01-02,9," + other + "\n");
    return ExportReading.of(
            file,
            "me/instagram/days.csv",
            Instant.parse("2026-08-01T00:00:00Z"),
            new Accounts(List.of(), ZoneOffset.UTC, "EUR"))
        .facts;
  }
}
