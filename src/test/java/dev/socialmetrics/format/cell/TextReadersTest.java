package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['USA', 'UK']|[\"USA\",\"UK\"]",
        "[\"USA\", \"UK\"]|[\"USA\",\"UK\"]",
        "['Côte d'Ivoire', 'USA']|[\"Côte d'Ivoire\",\"USA\"]",
        "['USA', 'Côte d'Ivoire']|[\"USA\",\"Côte d'Ivoire\"]",
        "[\"Côte d'Ivoire\", 'USA']|[\"Côte d'Ivoire\",\"USA\"]",
        "['Côte d\\'Ivoire']|[\"Côte d'Ivoire\"]",
        "['Say \"hi\"']|[\"Say \\\"hi\\\"\"]",
        "['a, b', 'c]']|[\"a, b\",\"c]\"]",
        "[ 'USA' , 'UK' ]|[\"USA\",\"UK\"]",
        "[\"S\\u00e3o Paulo\"]|[\"São Paulo\"]",
        "['S\\xe3o Paulo']|[\"São Paulo\"]",
        "['\\U0001F680']|[\"🚀\"]",
        "[\"\\ud83d\\ude80\"]|[\"🚀\"]",
        "['back\\\\slash']|[\"back\\\\slash\"]",
        "['new\\nline']|[\"new\\u000aline\"]",
        "[]|[]",
        "-|absent",
        "USA|cell.list",
        "[USA]|cell.list",
        "['USA'|cell.list",
        "['USA',]|cell.list",
        "['USA' 'UK']|cell.list",
        "['USA'] more|cell.list",
        "['']|[\"\"]",
        "[1, 2]|cell.list",
        "[null]|cell.list",
        "[['USA']]|cell.list",
        "{\"USA\": 1}|cell.list",
        "['\\q']|cell.list",
        "['\\ud83d']|cell.list",
        "['\\U00110000']|cell.list",
        "['\\UFFFFFFFF']|cell.list",
        "['\\x4']|cell.list",
        "[|cell.list",
      })
  void a_list_of_names_becomes_a_compact_json_array(String text, String outcome) {
    assertThat(Cell.outcome(new ListReader(), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "post_1, post_1",
    "'\u00a0post_1 ', post_1",
    "007, 007",
    "'''00123', 00123",
    "'=\"17978919536823613\"', 17978919536823613",
    "'''quoted', '''quoted'",
    "18446744073709551615, 18446744073709551615",
    "123e4567, 123e4567",
    "12e4567-e89b, 12e4567-e89b",
    "C3E+5, C3E+5",
    "1.89E+18, cell.id-precision-lost",
    "1.89156e18, cell.id-precision-lost",
    "2E+17, cell.id-precision-lost",
    "1.7841446494080465e+19, cell.id-precision-lost",
    "1.0, 1",
    "123.00, 123",
    "'123,0', 123",
    "123456789012345.0, 123456789012345",
    "1234567890123456.0, cell.id-precision-lost",
    "17841446494080465123.0, cell.id-precision-lost",
    "1.000, cell.id-precision-lost",
    "'17,841,446,494', 17841446494",
    "'17,841,446,494.00', 17841446494",
    "'17,841,446,494,080,465', 17841446494080465",
    "'17,841,446,494,080,465.00', cell.id-precision-lost",
    "1.5, 1.5",
    "192.168.100.200, 192.168.100.200",
    "acme.0, acme.0",
    "user.name, user.name",
    "'1,2', '1,2'",
    "123-456-7890, 123-456-7890",
    "'', absent",
    "null, absent",
  })
  void an_id_is_kept_as_written(String text, String outcome) {
    assertThat(Cell.outcome(new IdReader(true), text)).isEqualTo(outcome);
  }

  @Test
  void an_id_has_at_most_200_characters() {
    assertThat(Cell.outcome(new IdReader(true), "x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(Cell.outcome(new IdReader(true), "x".repeat(201))).isEqualTo("cell.too-long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeff=1+1",
        " padded ",
        "line\nbreak",
        "-",
        "N/A",
        "<script>",
        "👩‍👩‍👧 \u202e"
      })
  void a_caption_is_kept_to_the_character(String caption) {
    assertThat(Cell.outcome(new TextReader(true), caption)).isEqualTo(caption);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0007b", "a\u000bb", "a\u001bb", "a\u007fb", "a\u0085b", "a\u009fb"})
  void control_characters_are_kept_and_warned_of(String text) {
    assertThat(Cell.outcome(new TextReader(true), text)).isEqualTo(text + " enc.control-char");
    assertThat(Cell.outcome(new IdReader(true), text)).isEqualTo(text + " enc.control-char");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MoÃ¯se|Moïse",
        "un cafÃ© noir|café",
        "Itâ€™s|It’s",
        "Thereâ\u0080\u0099s|There’s",
        "CAFÃ‰|CAFÉ",
        "KÃ–LN|KÖLN",
        "Ã…rhus|Århus",
        "10Â°C|10°C",
        "MaÅ‚a|Mała",
        "Ð›ÐµÑ‚Ð¾|Лето",
        "ä¸­å›½|中国",
        "ðŸ˜€|😀",
        "cafÃ© crÃ|café",
      })
  void utf_8_that_was_read_as_windows_1252_is_warned_of_and_no_key(String text, String meant) {
    assertThat(Cell.outcome(new TextReader(true), text)).isEqualTo(text + " enc.damaged-text");
    assertThat(Cell.outcome(new IdReader(false), text)).isEqualTo(text + " enc.damaged-text");
    assertThat(Cell.outcome(new IdReader(true), text)).isEqualTo("enc.damaged-text");
    assertThat(DamagedText.meant(text).orElseThrow()).startsWith('"' + meant + "\" for ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moïse, café, ÀÉÎÕÜ, ça",
        "AMANHÃ…",
        "“IRMÔ",
        "IRMÔ e AMANHÃ…",
        "NESCAFÉ®",
        "„MENÜ“",
        "»café«",
        "le café…”",
        "São Paulo 5×½",
        "HYVÄ®",
        "Ã",
        "â",
        "MoÃ¯se und Moïse",
        "Ø Ñ Ð 😀",
        "Лето 中国",
      })
  void letters_of_all_languages_are_no_damage(String text) {
    assertThat(Cell.outcome(new TextReader(true), text)).isEqualTo(text);
    assertThat(Cell.outcome(new IdReader(true), text)).isEqualTo(text);
  }

  @Test
  void a_lost_character_is_warned_of_and_rejects_the_row_of_a_key() {
    assertThat(Cell.outcome(new TextReader(true), "Mo\ufffdse"))
        .isEqualTo("Mo\ufffdse enc.damaged-text");
    CellNotes notes = new CellNotes();
    notes.startRow(new Layout(List.of("name")));
    notes.startCell(0, "Mo\ufffdse");
    new IdReader(true).read("Mo\ufffdse", notes);
    assertThat(notes.errors().get(0).severity()).isEqualTo(Severity.ROW);
  }

  @Test
  void damaged_names_of_a_list_are_warned_of() {
    assertThat(Cell.outcome(new ListReader(), "['SÃ£o Paulo']"))
        .isEqualTo("[\"SÃ£o Paulo\"] enc.damaged-text");
  }

  @Test
  void tabs_and_line_ends_are_no_control_characters() {
    assertThat(Cell.outcome(new TextReader(true), "a\tb\r\nc")).isEqualTo("a\tb\r\nc");
  }

  @Test
  void blank_text_is_absent_and_endless_text_refused() {
    assertThat(Cell.outcome(new TextReader(true), " \n\t")).isEqualTo("absent");
    assertThat(Cell.outcome(new TextReader(false), "-")).isEqualTo("absent");
    assertThat(Cell.outcome(new TextReader(false), "#a -")).isEqualTo("#a -");
    assertThat(Cell.outcome(new TextReader(true), "x".repeat(65_537))).isEqualTo("cell.too-long");
  }
}
