package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.cell.DecimalReader.Sign;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of a cell that is refused, whole. */
class ReaderMessagesTest {
  private static final String AGAIN = " Correct the cell or export again; this row was left out.";

  private static CellNotes notes(String text) {
    CellNotes notes = new CellNotes();
    notes.startRow(new Layout(List.of("id", "cell")));
    notes.startCell(1, text);
    return notes;
  }

  /** The problems of a cell: errors first, then warnings. */
  private static List<String> messages(CellReader reader, String text) {
    CellNotes notes = notes(text);
    reader.read(text, notes);
    List<Problem> all = new ArrayList<>(notes.errors());
    all.addAll(notes.warnings());
    return all.stream().map(Problem::message).toList();
  }

  private static String column(String code) {
    return "column 2 \"cell\": " + code + ": ";
  }

  @Test
  void whole_numbers_are_refused_for_what_is_wrong_with_them() {
    CountReader counts = new CountReader(false);

    assertThat(messages(counts, "1O4"))
        .containsExactly(
            column("cell.integer") + "found \"1O4\", expected a whole number." + AGAIN);
    assertThat(messages(counts, "-1"))
        .containsExactly(
            column("cell.negative-count")
                + "found \"-1\", expected a whole number of 0 or more."
                + AGAIN);
    assertThat(messages(counts, "9223372036854775808"))
        .containsExactly(
            column("cell.integer-range")
                + "found \"9223372036854775808\", expected a whole number of at most"
                + " 9223372036854775807."
                + AGAIN);
    assertThat(messages(counts, "1,234"))
        .containsExactly(
            column("cell.locale-number")
                + "found \"1,234\", expected a whole number without separators, such as 1234."
                + " Remove the separators or export again; this row was left out.");
  }

  @Test
  void amounts_are_refused_for_what_is_wrong_with_them() {
    DecimalReader cost = new DecimalReader(Sign.COST);

    assertThat(messages(cost, "1 234"))
        .containsExactly(
            column("cell.locale-number")
                + "found \"1 234\", expected a number with a decimal point and no other separators,"
                + " such as 1234.50."
                + AGAIN);
    assertThat(messages(cost, "1".repeat(16)))
        .containsExactly(
            column("cell.decimal-scale")
                + "found \"1111111111111111\", expected at most 15 significant digits."
                + AGAIN);
    assertThat(messages(cost, "NaN"))
        .containsExactly(
            column("cell.not-finite") + "found \"NaN\", expected a finite number." + AGAIN);
    assertThat(messages(cost, "x"))
        .containsExactly(
            column("cell.decimal") + "found \"x\", expected a number such as 1234.50." + AGAIN);
    assertThat(messages(cost, "-1"))
        .containsExactly(
            column("cell.negative-money")
                + "found \"-1\", expected an amount of 0 or more."
                + AGAIN);
    assertThat(messages(new DecimalReader(Sign.QUANTITY), "-1"))
        .containsExactly(
            column("cell.negative-count")
                + "found \"-1\", expected a number of 0 or more."
                + AGAIN);
    assertThat(messages(new DecimalReader(Sign.REVENUE), "-1"))
        .containsExactly(
            column("row.negative-revenue")
                + "found \"-1\", expected an amount of 0 or more. It was stored as a refund; check"
                + " that it is one.");
  }

  @Test
  void shares_rates_and_currencies_are_refused_or_warned_of() {
    assertThat(messages(new ShareReader(), "100.1%"))
        .containsExactly(
            column("cell.percent-range")
                + "found \"100.1%\", expected a percentage from 0 to 100."
                + AGAIN);
    assertThat(messages(new RateReader(), "high"))
        .containsExactly(
            column("cell.rate-unreadable")
                + "found \"high\", expected a percentage of 0 or more, such as 4.8. The stated rate"
                + " was left empty; the computed one does not need it.");
    assertThat(messages(new CurrencyReader(), "Dollar"))
        .containsExactly(
            column("cell.currency-unknown")
                + "found \"Dollar\", expected an ISO 4217 code such as EUR. Correct the cell or"
                + " leave it empty for the account's currency; this row was left out.");
  }

  @Test
  void lists_texts_and_ids_are_refused_for_what_is_wrong_with_them() {
    String list = "[" + "\"a\",".repeat(16_384) + "\"a\"]";

    assertThat(messages(new ListReader(), "USA"))
        .containsExactly(
            column("cell.list")
                + "found \"USA\", expected a list of names, such as [\"USA\", \"UK\"]."
                + AGAIN);
    assertThat(messages(new ListReader(), list).get(0))
        .endsWith(
            "expected at most 65536 characters. Shorten the list or export again; this row was left"
                + " out.");
    assertThat(messages(new TextReader(true), "x".repeat(65_537)).get(0))
        .endsWith(
            "expected at most 65536 characters. Shorten the text or export again; this row was left"
                + " out.");
    assertThat(messages(new TextReader(true), "x".repeat(65_536))).isEmpty();
    assertThat(messages(new IdReader(true), "x".repeat(201)).get(0))
        .endsWith("expected at most 200 characters." + AGAIN);
    assertThat(messages(new IdReader(true), "1.89E+18"))
        .containsExactly(
            column("cell.id-precision-lost")
                + "found \"1.89E+18\", expected the id with all its digits. A spreadsheet or program"
                + " took it for a number: export again and keep the column as text; this row was"
                + " left out.");
  }

  @Test
  void damaged_text_says_what_it_means_and_how_it_came_about() {
    String advice =
        "UTF-8 was read as Windows-1252 and saved again: download the export again and import it"
            + " without opening it before, or open it as UTF-8 and save it as \"CSV UTF-8\".";

    assertThat(messages(new TextReader(true), "SÃ£o"))
        .containsExactly(
            column("enc.damaged-text")
                + "found \"SÃ£o\", expected \"São\" for \"SÃ£o\". It was stored as it is. "
                + advice);
    assertThat(messages(new IdReader(true), "SÃ£o"))
        .containsExactly(
            column("enc.damaged-text")
                + "found \"SÃ£o\", expected \"São\" for \"SÃ£o\". With other letters it would be"
                + " stored as another one. "
                + advice
                + " If it has that very name on the platform, correct the name there, or export the"
                + " column with its id, too.");
    assertThat(messages(new TextReader(true), "S\ufffdo").get(0))
        .endsWith(
            "expected text without U+FFFD, which programs write for a character that they cannot"
                + " read. It was stored as it is. Download the export again, or correct the text"
                + " where it was written.");
    assertThat(messages(new IdReader(true), "S\ufffdo").get(0))
        .endsWith(
            "expected a name or id without U+FFFD, which programs write for a character that they"
                + " cannot read."
                + AGAIN);
    assertThat(messages(new TextReader(true), "a\u0007\u0007").get(0))
        .endsWith(
            "expected text without control characters. It was stored with them; correct the text"
                + " where it was written.");
  }

  @Test
  void a_text_that_is_damaged_and_has_control_characters_is_warned_of_once() {
    assertThat(messages(new TextReader(true), "SÃ£o\u0007")).hasSize(1);
    assertThat(messages(new TextReader(true), "São\u0007")).hasSize(1);
    assertThat(messages(new TextReader(true), "S\ufffdo\u0007")).hasSize(1);
  }

  @Test
  void a_platform_is_read_by_each_of_its_names_and_the_nearest_one_is_proposed() {
    PlatformReader platforms = new PlatformReader(Platforms.builtIn());
    String known = String.join(" ", Platforms.builtIn().keys());

    assertThat(platforms.read(" Instagram ", notes(""))).isEqualTo("instagram");
    assertThat(platforms.read(" Instagram ", notes(""))).isEqualTo("instagram");
    assertThat(platforms.read("--", notes(""))).isNull();
    assertThat(messages(platforms, "Instagramm"))
        .containsExactly(
            column("cell.enum")
                + "found \"Instagramm\", expected one of "
                + known
                + ". Did you mean \"instagram\"? Correct the cell, or add the platform to the"
                + " configuration; this row was left out.");
    assertThat(messages(platforms, "qwqwqwqw").get(0))
        .endsWith(
            known
                + ". Correct the cell, or add the platform to the configuration; this row was left"
                + " out.");
  }
}
