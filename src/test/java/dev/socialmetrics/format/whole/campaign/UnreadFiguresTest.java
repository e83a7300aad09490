package dev.socialmetrics.format.whole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of campaigns in another language that may be revenue or conversions. */
class UnreadFiguresTest {
  private static final String POLISH = "Nazwa kampanii,Dzień,Wydana kwota (PLN),Wyświetlenia,";

  @TempDir Path folder;

  @Test
  void a_check_names_the_labels_of_which_no_word_is_known() {
    assertThat(
            check(POLISH + "Przychód,Budżet,Udział,Odsłony (%)", "A,2025-11-03,10,100,500,9,3%,4"))
        .contains("read without conversions and revenue: no word is known of \"Przychód\"\n");
    assertThat(check(POLISH + "Zakupy,Przychód", "A,2025-11-03,10,100,4,500"))
        .contains("read without revenue: no word is known of \"Przychód\"\n");
  }

  @Test
  void results_of_a_known_kind_are_conversions() {
    assertThat(check(POLISH + "Wyniki,Typ wyniku,Przychód", "A,2025-11-03,10,100,4,Zakupy,500"))
        .contains("read without revenue: ");
  }

  @Test
  void nothing_is_said_where_none_may_be_it() {
    assertThat(check(POLISH + "Budżet", "A,2025-11-03,10,100,500")).doesNotContain("read without");
    assertThat(check(POLISH + "Uwagi", "A,2025-11-03,10,100,")).doesNotContain("read without");
    assertThat(
            check(
                "Campaign name,Day,Amount spent (PLN),Impressions,Income",
                "A,2025-11-03,10,100,500"))
        .doesNotContain("read without");
  }

  private String check(String... lines) {
    Desktop desktop = new Desktop(folder).put("a/facebook/m.csv", lines);
    return desktop.metrics("check", desktop.input("a/facebook/m.csv").toString()).out();
  }
}
