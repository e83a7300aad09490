package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files of the configuration folder that cannot be read as they are. */
class ConfigurationTableTest {
  @TempDir private Path folder;
  private ConfigurationInTest configuration;

  @BeforeEach
  void convertToDollars() {
    configuration = new ConfigurationInTest(folder).application("report:\n  currency: USD\n");
  }

  private String refusal(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return configuration.refusal();
  }

  private String refusal(String name, String content) throws IOException {
    return refusal(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "annotations.csv | date;account;platform;text;kind | \";\"",
        "exchange-rates.csv | day;from;to;rate | \";\"",
        "annotations.csv | date#account#platform#text#kind | tabs",
        "annotations.csv | \"date;account;platform;text;kind\" | \";\"",
      })
  void other_separators_are_named_with_what_to_do(String name, String header, String found)
      throws IOException {
    assertThat(refusal(name, header.replace('#', '\t') + "\n"))
        .isEqualTo(
            name
                + ":1: found "
                + found
                + " between the columns, expected commas. Save it with commas in all lines.");
  }

  @ParameterizedTest
  @CsvSource({
    "annotations.csv, 'date,account,platform,text,kind'",
    "exchange-rates.csv, 'day,from,to,rate'",
    "goals.yml, '# goals'",
    "accounts.yml, '# accounts'",
    "formats/own.yml, '# own'",
  })
  void text_in_another_encoding_is_refused_with_the_line_of_its_first_letter(
      String name, String first) throws IOException {
    Files.createDirectories(folder.resolve("formats"));

    String refusal =
        refusal(name, (first + "\n\n# Stra\u00dfenfest\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal).isEqualTo(name + ":3: not readable as UTF-8. Save it as UTF-8.");
  }

  @Test
  void an_open_quote_is_refused_with_the_line_on_which_its_row_begins() throws IOException {
    String text = "date,account,platform,text,kind\n2025-10-03,,,\"Two\nlines\",\n";

    assertThat(refusal("annotations.csv", text + "2025-10-04,,,\"Fair,\n2025-10-05,,,Fair,\n"))
        .isEqualTo(
            "annotations.csv:4: found a quote that is not closed, expected another one. Close it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotations.csv",
        "exchange-rates.csv",
        "goals.yml",
        "accounts.yml",
        "formats/own.yml"
      })
  void a_folder_in_place_of_a_file_is_named(String name) throws IOException {
    Files.createDirectories(folder.resolve(name));

    assertThat(configuration.refusal())
        .isEqualTo(name + ": found a folder, expected a file. Move it elsewhere.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations.csv", "exchange-rates.csv", "goals.yml", "accounts.yml"})
  void a_file_without_a_character_says_nothing(String name) throws IOException {
    assertThat(refusal(name, "")).isEqualTo("accepted");
    assertThat(refusal(name, "\n")).isEqualTo("accepted");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
    assertThat(refusal("exchange-rates.csv", "\uFEFFday,from,to,rate\n2025-10-23,EUR,USD,1.1\n"))
        .isEqualTo("accepted");
  }
}
