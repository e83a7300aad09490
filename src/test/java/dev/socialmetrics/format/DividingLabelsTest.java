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

  private Map<String, Object> read(String label) throws IOException {
    Path file = folder.resolve("days.csv");
    Files.writeString(file, "date,followers," + label + "\n2026-01-01,9,x\n2026-01-02,9,y\n");
    return ExportReading.of(
            file,
            "me/instagram/days.csv",
            Instant.parse("2026-08-01T00:00:00Z"),
            new Accounts(List.of(), ZoneOffset.UTC, "EUR"))
        .facts;
  }
}
