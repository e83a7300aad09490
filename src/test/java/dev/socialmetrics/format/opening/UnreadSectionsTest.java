package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with several sections, one of which has a title that is not known. */
class UnreadSectionsTest {
  private static final String AGES =
      "Age & gender\n,Men,Women\n18-24,20.5,30.5\n25-34,30,19\n\nTop countries\nNorway,Sweden\n60,30\n";
  private static final String CODE = "file.table-unknown";

  @TempDir Path folder;

  private String checked(String... sections) {
    Desktop desktop = new Desktop(folder);
    desktop.put("acme/instagram/Audience.csv", String.join("\n", sections));
    Outcome outcome = desktop.metrics("import");
    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(desktop.tables().rows("SELECT age_18_24 FROM audience_demographics"))
        .containsExactly("51.0");
    return desktop.metrics("check", desktop.input("acme/instagram/Audience.csv").toString()).out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbours\nDay,Primary\n2025-11-01T00:00:00,7\n2025-11-02T00:00:00,9\n",
        "Harbours\n\nDay,Primary,\n2 de nov. de 2025,1.070,\n3 de nov. de 2025,,\n4 de nov. de 2025,9,\n",
        "Harbours\nHarbour,Ships\nBergen,7\nOslo,9\n",
        "Harbours\nHarbour,Land,Ships\nBergen,Norway,7\nMalmö,Sweden,9\n"
      })
  void a_table_among_the_sections_is_named_wherever_it_is(String table) {
    String labels = table.lines().filter(line -> line.contains(",")).findFirst().orElseThrow();
    long rows = table.lines().filter(line -> line.contains(",")).count() - 1;
    String name = labels.replaceAll(",$", "").replace(",", ", ") + "; " + rows + " rows)";

    assertThat(checked(AGES, table))
        .containsOnlyOnce(CODE)
        .contains("found the section \"Harbours\" (line 1", name);
    assertThat(checked(table, AGES)).containsOnlyOnce(CODE).contains(name);
    assertThat(checked(AGES, table, table.replace("Harbours", "Ports")))
        .containsOnlyOnce(CODE)
        .contains("\"Harbours\"", "\"Ports\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Audience report\n",
        "Account,Acme\nReport Period,2025-11-01 - 2025-11-14\nCurrency,EUR\n",
        "Account,Acme\nFrom,2025-11-01\nUntil,2025-11-14\nAccount ID,12345\nRows,2\n",
        "Filters\nDate range,Last 28 days\nFrom,2025-11-01\nUntil,2025-11-14\n",
        "Report,Audience\nMade,5\n",
        "Notes\nFigures below 5 are left out\nThey are of 2025\n"
      })
  void preambles_notes_and_settings_are_not(String lines) {
    Stream.of(lines + "\n" + AGES, AGES + "\n" + lines)
        .forEach(file -> assertThat(checked(file)).doesNotContain(CODE));
  }

  @Test
  void a_known_section_below_ends_the_table() {
    assertThat(
            checked(
                "Harbours",
                "Day,Primary",
                "2025-11-01,7",
                "2025-11-02,9",
                "",
                "2025-11-03,4",
                AGES))
        .contains("(line 2: Day, Primary; 3 rows), expected tables of known exports");
  }
}
