package dev.socialmetrics.job.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.job.inbox.BodyRefused.Flaw;
import dev.socialmetrics.job.inbox.PostedRows.Form;
import dev.socialmetrics.source.table.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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

  private static List<String> flaws(Form form, String body) {
    return catchThrowableOfType(BodyRefused.class, () -> read(Kind.DAILY, form, body))
        .flaws()
        .stream()
        .map(Flaw::code)
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

    assertThat(rows.resolvedDate()).hasValue(LocalDate.of(2025, 10, 24));
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
  void a_table_keeps_its_records_and_gets_columns_before_them() throws BodyRefused {
    assertThat(
            text(
                Form.CSV,
                "\uFEFFaccount_id;Platform;reach\r\n\r\ntokyo;\"tik\ntok\";1;7\r\nx;tiktok\r\n"))
        .isEqualTo(
            "exported_at;date;account_id;Platform;reach\n"
                + "2025-10-23T23:30:00.123Z;2025-10-24;tokyo;\"tik\ntok\";1;7\n"
                + "2025-10-23T23:30:00.123Z;2025-10-23;x;tiktok\n");
    assertThat(text(Form.CSV, "account_id,platform,date,reach,exported_at\n1,x,2025-01-01,2,now\n"))
        .startsWith("account_id,platform,date,reach,exported_at\n1,x,");
  }

  @Test
  void flaws_are_told_all_at_once() {
    assertThat(flaws(Form.JSON, "[{\"a\": 1, \"reach\": 2}, null]"))
        .containsExactly("field.unknown", "body.no-object");
    assertThat(flaws(Form.JSON, "[{\"reach\": 1}, {\"account_id\": 1, \"platform\": \"x\"}]"))
        .containsExactly("field.missing", "field.missing", "row.no-value");
    assertThat(flaws(Form.CSV, "account_id,platform,b\n1,x,2\n"))
        .containsExactly("field.unknown", "row.no-value");
    assertThat(flaws(Form.CSV, "")).containsExactly("body.empty");
    assertThat(flaws(Form.JSON_LINES, "")).containsExactly("body.empty");
    assertThat(flaws(Form.JSON, "{\"x\": 1}".repeat(100))).hasSizeLessThanOrEqualTo(20);
  }
}
