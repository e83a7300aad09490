package dev.socialmetrics.job.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bodies, and the files that are made of them. */
class PostedRowsTest {
  private static final Instant NOW = Instant.parse("2025-10-23T23:30:00.123Z");
  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(
              new Account(
                  new AccountId("tokyo"),
                  Optional.empty(),
                  Optional.of(ZoneId.of("Asia/Tokyo")),
                  Optional.empty(),
                  List.of("@tokyo"))),
          ZoneOffset.UTC,
          "USD");

  private static PostedRows read(Kind kind, Form form, String body) throws BodyRefused {
    return PostedRows.read(
        kind, form, body.getBytes(StandardCharsets.UTF_8), NOW, ACCOUNTS, Limits.DEFAULTS);
  }

  private static String text(Form form, String body) throws BodyRefused {
    return new String(read(Kind.DAILY, form, body).content(), StandardCharsets.UTF_8);
  }

  private static List<String> faults(Form form, String body) {
    return catchThrowableOfType(BodyRefused.class, () -> read(Kind.DAILY, form, body))
        .faults()
        .stream()
        .map(Fault::code)
        .toList();
  }

  @Test
  void values_stay_as_they_are_written_and_time_and_day_are_added() throws BodyRefused {
    assertThat(
            text(
                Form.JSON,
                "{\"account_id\": \"x\", \"platform\": \"tiktok\", \"reach\": 12345678901234567890,"
                    + " \"engagement_rate\": 1.50}"))
        .isEqualTo(
            "{\"account_id\":\"x\",\"platform\":\"tiktok\",\"reach\":12345678901234567890,"
                + "\"engagement_rate\":1.50,\"exported_at\":\"2025-10-23T23:30:00.123Z\","
                + "\"date\":\"2025-10-23\"}\n");
  }

  @Test
  void today_is_the_account_s_by_id_and_by_handle() throws BodyRefused {
    PostedRows rows =
        read(
            Kind.DAILY,
            Form.JSON,
            "[{\"account_id\": \"@tokyo\", \"platform\": \"tiktok\", \"reach\": 1, \"date\": \" \"}]");

    assertThat(new String(rows.content(), StandardCharsets.UTF_8)).contains("\"2025-10-24\"");
    assertThat(rows.owners()).containsExactly("tokyo");
    assertThat(rows.isSingle()).isFalse();
  }

  @Test
  void what_a_row_says_of_time_and_day_stays() throws BodyRefused {
    String line =
        "{\"account_id\":1,\"platform\":\"tiktok\",\"reach\":1,\"date\":\"2025-01-01\","
            + "\"exported_at\":\"2025-01-02T00:00:00Z\"}";

    assertThat(text(Form.JSON, line)).isEqualTo(line + "\n");
    assertThat(text(Form.JSON_LINES, line + "\n\n" + line)).isEqualTo((line + "\n").repeat(2));
  }

  @Test
  void a_table_keeps_its_records_and_gets_columns_behind_them() throws BodyRefused {
    assertThat(
            text(
                Form.CSV,
                "\uFEFFsep=;\r\n\r\naccount_id;Platform;reach\r\n\r\ntokyo;\"tik\ntok\";1\r\n"
                    + ";;\r\naccount_id;platform;REACH\r\nx;tiktok;2;;\r\n\r\n"))
        .isEqualTo(
            "sep=;\n\naccount_id;Platform;reach;exported_at;date\n\n"
                + "tokyo;\"tik\ntok\";1;2025-10-23T23:30:00.123Z;2025-10-24\n"
                + ";;\naccount_id;platform;REACH;exported_at;date\n"
                + "x;tiktok;2;2025-10-23T23:30:00.123Z;2025-10-23\n");
    assertThat(text(Form.CSV, "account_id,platform,date,reach,exported_at\n1,x,2025-01-01,2,now\n"))
        .isEqualTo("account_id,platform,date,reach,exported_at\n1,x,2025-01-01,2,now\n");
  }

  @Test
  void records_that_are_too_short_or_too_long_stay_so_and_are_counted_as_in_the_body()
      throws BodyRefused {
    String table = "account_id,platform,reach\n1,x\n1,x,2,more\n1,x,2\n";
    PostedRows rows = read(Kind.DAILY, Form.CSV, table);
    Problem few = CsvProblems.tooFewCells(2, 5);
    Problem many = CsvProblems.tooManyCells(6, 5);

    assertThat(text(Form.CSV, table).lines().skip(1))
        .containsExactly(
            "1,x",
            "1,x,2,more,2025-10-23T23:30:00.123Z,2025-10-23",
            "1,x,2,2025-10-23T23:30:00.123Z,2025-10-23");
    assertThat(rows.places().problem(few, 0).message())
        .contains("found 2 cells, expected 3 as in the header.");
    assertThat(rows.places().problem(many, 1).message())
        .contains("found 4 cells, expected 3 as in the header.");
    assertThat(rows.places().line(3)).isEqualTo(3);
  }

  @Test
  void rows_of_json_are_found_on_their_lines_of_the_body() throws BodyRefused {
    String row = "{\"account_id\": 1,\n\"platform\": \"x\", \"reach\": 1}";
    PostedRows rows = read(Kind.DAILY, Form.JSON, "[\n" + row + ",\n\n" + row + "]");

    assertThat(rows.places().line(1)).isEqualTo(2);
    assertThat(rows.places().line(2)).isEqualTo(5);
  }

  @Test
  void labels_that_are_there_twice_are_named_by_the_columns_of_the_body() {
    Fault fault =
        catchThrowableOfType(
                BodyRefused.class,
                () -> read(Kind.DAILY, Form.CSV, "\naccount_id,reach,Reach\n1,2,3\n"))
            .faults()
            .get(0);

    assertThat(fault.pointer()).isEqualTo("/Reach");
    assertThat(fault.found()).hasValue("Reach on line 2");
    assertThat(fault.expected()).isEqualTo("each label once, but column 2 \"reach\" has it too");
  }

  @Test
  void a_text_is_a_text_and_no_truth_value_list_or_object() {
    String row = "{\"account_id\": %s, \"platform\": \"x\", \"reach\": 1}";
    for (String wrong : List.of("true", "false", "[1]", "{\"id\": 1}")) {
      Fault fault =
          catchThrowableOfType(
                  BodyRefused.class,
                  () -> read(Kind.DAILY, Form.JSON, "[" + row.replace("%s", wrong) + "]"))
              .faults()
              .get(0);
      assertThat(fault.code()).as(wrong).isEqualTo("field.type");
      assertThat(fault.pointer()).isEqualTo("/0/account_id");
    }
    assertThat(faults(Form.JSON, row.replace("%s", "true").replace("\"x\"", "false")))
        .containsExactly("field.type", "field.type");
  }

  @Test
  void hashtags_may_be_a_list_and_an_account_a_number() throws BodyRefused {
    String post =
        "{\"account_id\": 1, \"platform\": \"x\", \"post_id\": 2, \"posted_at\": \"2025-10-23\","
            + " \"likes\": 1, \"hashtags\": [\"#a\"]}";

    assertThat(read(Kind.CONTENT, Form.JSON, post).isSingle()).isTrue();
  }

  @Test
  void json_in_another_encoding_than_utf_8_is_refused() throws BodyRefused {
    String row = "{\"account_id\": 1, \"platform\": \"x\", \"reach\": 1}";
    for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
      for (Form form : List.of(Form.JSON, Form.JSON_LINES)) {
        BodyRefused refused =
            catchThrowableOfType(
                BodyRefused.class,
                () ->
                    PostedRows.read(
                        Kind.DAILY,
                        form,
                        row.getBytes(Charset.forName(encoding)),
                        NOW,
                        ACCOUNTS,
                        Limits.DEFAULTS));
        assertThat(refused.faults().get(0).code()).as(encoding).isEqualTo("body.json");
        assertThat(refused.faults().get(0).expected()).isEqualTo("JSON in UTF-8");
      }
    }
    assertThat(text(Form.JSON, "\uFEFF" + row)).contains("\"reach\":1");
  }

  @Test
  void faults_are_reported_all_at_once() {
    assertThat(faults(Form.JSON, "[{\"a\": 1, \"reach\": 2}, null]"))
        .containsExactly("field.unknown", "body.no-object");
    assertThat(faults(Form.JSON, "[{\"reach\": 1}, {\"account_id\": 1, \"platform\": \"x\"}]"))
        .containsExactly("field.missing", "field.missing", "row.no-value");
    assertThat(faults(Form.CSV, "account_id,platform,b\n1,x,2\n"))
        .containsExactly("field.unknown", "row.no-value");
    assertThat(faults(Form.CSV, "")).containsExactly("body.empty");
    assertThat(faults(Form.JSON_LINES, "")).containsExactly("body.empty");
    assertThat(faults(Form.JSON, "{\"x\": 1}".repeat(100))).hasSizeLessThanOrEqualTo(20);
  }
}
