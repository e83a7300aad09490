package dev.socialmetrics.format.whole.campaign;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of campaigns in another language with texts of which no word is known. */
class UnknownTextsTest {
  private static final String[] FILE = {
    "Nazwa kampanii,Dzień,Wydana kwota (PLN),Wyświetlenia,Zespół",
    "A,2025-11-03,10,100,Anna",
    "B,2025-11-03,20,200,Piotr"
  };

  @TempDir Path folder;

  @Test
  void the_label_and_one_of_its_texts_are_named() {
    refuses(
        new Desktop(folder).put("a/facebook/m.csv", FILE),
        "file.part-of-total",
        "campaigns with \"Zespół\" (Anna), of which no word is known",
        "input.ignore-columns");
  }

  @Test
  void a_column_that_divides_nothing_can_be_named_in_the_settings() {
    Desktop desktop =
        new Desktop(folder).put("a/facebook/m.csv", FILE).configure("  ignore-columns: [zespół]\n");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM campaign_social_metrics")).isEqualTo("2");
  }

  @Test
  void so_can_one_that_is_called_like_a_part() {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "a/facebook/m.csv",
                "Campaign name,Day,Amount spent (PLN),Impressions,Location",
                "A,2025-11-03,10,100,Berlin",
                "B,2025-11-03,20,200,Paris");
    refuses(desktop, "file.part-of-total", "campaigns in parts, by Location");
    desktop.configure("  ignore-columns: [Location]\n");

    assertThat(desktop.metrics("import").exitCode()).isZero();
  }

  @Test
  void words_of_ones_own_say_what_a_campaign_is() {
    String[] file = {
      "ชื่อแคมเปญ,วันที่,ชื่อชุดโฆษณา,การแสดงผล,จำนวนเงินที่ใช้ (THB),การตั้งค่า",
      "A,2025-11-03,a,100,10,7 วัน",
      "B,2025-11-03,b,200,20,1 วัน"
    };
    String[] words = {
      "language: Thai",
      "exports:",
      "  meta-ads:",
      "    sources: {a: own downloads}",
      "    words:",
      "      Campaign name: {a: ชื่อแคมเปญ}",
      "      Day: {a: วันที่}",
      "      Impressions: {a: การแสดงผล}",
      "      \"Amount spent ({currency})\": {a: \"จำนวนเงินที่ใช้ ({currency})\"}",
      "      Ad set name: {a: ชื่อชุดโฆษณา}"
    };
    Desktop desktop =
        new Desktop(folder).put("a/facebook/m.csv", file).put("../config/words/th.yml", words);
    refuses(desktop, "file.part-of-total", "campaigns with \"การตั้งค่า\" (7 วัน), of which");
    desktop.put(
        "../config/words/th.yml",
        Stream.concat(Stream.of(words), Stream.of("      Attribution setting: {a: การตั้งค่า}"))
            .toArray(String[]::new));

    assertThat(desktop.metrics("import").exitCode()).isZero();
  }
}
