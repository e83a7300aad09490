package dev.socialmetrics.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final Places PLACES =
      Places.of(Path.of("/srv/m/in put"), Path.of("/srv/m/out"), Path.of("/etc/m"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/srv/m/in put/7/instagram/a.csv                | 7/instagram/a.csv",
        "/srv/m/out/inbox/daily-1.jsonl                 | daily-1.jsonl",
        "/srv/m/out/reports/2025-10-23.new: is full.    | reports/2025-10-23.new: is full.",
        "another run works in /srv/m/out. Try again.    | another run works in output. Try again.",
        "look at /srv/m/out/, or /etc/m                 | look at , or config",
        "/srv/m/outer/a.csv                             | a.csv",
        "/home/anna/b.csv /home/anna/more/c.csv         | b.csv c.csv",
        "x: /tmp/poi-7/book.xlsx: cannot be written     | x: book.xlsx: cannot be written",
        "found \"/spring/sale/\", expected a day         | found \"/spring/sale/\", expected a day",
        "http://127.0.0.1:8001/reports/latest and/or 1/2 | http://127.0.0.1:8001/reports/latest and/or 1/2",
        "7/instagram/a.csv: 2025/10/23                  | 7/instagram/a.csv: 2025/10/23",
      })
  void a_sentence_names_files_and_folders_and_not_where_they_are(String text, String placed) {
    assertThat(PLACES.inWords(text)).isEqualTo(placed);
  }

  @Test
  void a_file_from_elsewhere_has_its_name_also_with_spaces() {
    Places more = PLACES.and(Path.of("/home/an na/my file.csv"));

    assertThat(more.inWords("/home/an na/my file.csv /srv/m/in put/a.csv"))
        .isEqualTo("my file.csv a.csv");
    assertThat(PLACES.and(Path.of("/srv/m/in put/7/a.csv"))).isSameAs(PLACES);
  }

  @Test
  void values_of_a_document_are_names() {
    assertThat(
            PLACES.inValues(
                "{\"input\":\"/srv/m/in put\",\"files\":[\"/home/x/a b.csv\",\"b/c\"]}"))
        .isEqualTo("{\"input\":\"input\",\"files\":[\"a b.csv\",\"b/c\"]}");
  }
}
