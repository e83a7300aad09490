package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns of exports in other languages, with a column more of which no word is known. */
class UnknownPartsTest {
  private static final String META =
      "Nazwa kampanii,Dzień,Wydana kwota (PLN),Wyświetlenia,Kliknięcia linku,";
  private static final String ENGLISH =
      "Campaign name,Day,Amount spent (PLN),Impressions,Link clicks,";

  private static final String PARTS = "file.part-of-total";
  private static final String READ = "null";

  @TempDir Path folder;

  @Test
  void texts_of_which_no_word_is_known_may_part_campaigns() throws IOException {
    assertThat(refused(META, "Znak zodiaku", "baran", "byk")).isEqualTo(PARTS);
    assertThat(refused(META, "Znak zodiaku", "baran", "--")).isEqualTo(PARTS);
    assertThat(refused(META, "Grupa", "18-24", "65+")).isEqualTo(PARTS);
    assertThat(refused(META, "Grupa", "13", "seniorzy")).isEqualTo(PARTS);
  }

  @Test
  void a_text_that_all_campaigns_share_parts_none() throws IOException {
    assertThat(refused(META, "Zasada", "stała", "stała")).isEqualTo(READ);
  }

  @Test
  void a_text_of_the_only_campaign_may_be_its_part() throws IOException {
    assertThat(code(read("me/facebook/a.csv", META + "Zasada", "A,2025-11-03,10,100,5,stała")))
        .isEqualTo(PARTS);
  }

  @ParameterizedTest
  @CsvSource({
    "uwaga,''",
    "'',uwaga",
    "2025-11-04,w toku",
    "3 lis 2025,w toku",
    "12,15",
    "'1,5%',2%",
    "12 zł,15 zł",
    "PLN 12,PLN 15",
    "120210000000000001,120210000000000002",
    "https://a.pl/x,https://a.pl/y",
    "PLN,EUR",
    "0:14,1:02:03"
  })
  void what_some_rows_lack_and_what_is_no_text_parts_nothing(String one, String other)
      throws IOException {
    assertThat(refused(META, "Inne", one, other)).isEqualTo(READ);
  }

  @Test
  void an_export_in_english_has_columns_that_are_not_read() throws IOException {
    assertThat(refused(ENGLISH, "Star sign", "aries", "taurus")).isEqualTo(READ);
  }

  @ParameterizedTest
  @CsvSource({
    "Znak zodiaku,baran,byk,file.part-of-total",
    "Wiek,18-24,25-34,file.part-of-total",
    "Wiek,18-24,18-24,file.part-of-total",
    "Status kampanii,active,inactive,null",
    "Nazwa zestawu reklam,a,b,null",
    "Typ wyniku,Zakupy,Leady,null"
  })
  void known_words_say_whether_a_column_parts_campaigns(
      String label, String one, String other, String code) throws IOException {
    assertThat(refused(META, label, one, other)).isEqualTo(code);
  }

  @Test
  void the_columns_that_ads_manager_has_by_itself_part_nothing() throws IOException {
    assertThat(
            code(
                read(
                    "me/facebook/a.csv",
                    "レポート開始日,レポート終了日,キャンペーン名,キャンペーンの配信,結果,結果インジケーター,結果の単価,広告セットの予算,"
                        + "広告セットの予算タイプ,消化金額 (JPY),インプレッション,リーチ,終了日時,アトリビューション設定",
                    "2026-07-01,2026-07-01,A,active,100,actions:link_click,12.5,広告セット予算を使用,0,1250,10000,"
                        + "9000,継続,クリックから7日間",
                    "2026-07-01,2026-07-01,B,inactive,10,actions:link_click,12.5,500,1日の予算,125,1000,"
                        + "900,2026-08-01,クリックから1日間")))
        .isEqualTo(READ);
  }

  @Test
  void so_do_those_of_google_ads() throws IOException {
    assertThat(
            google(
                "キャンペーン,キャンペーンの状態,キャンペーン タイプ,表示回数,通貨コード,費用,クリック数",
                new String[] {"A,有効,P-MAX,\"1,420\",JPY,796,92", "B,一時停止,検索,\"1,100\",JPY,500,30"}))
        .isEqualTo(READ);
  }

  @Test
  void a_total_of_campaigns_proves_parts_whole_and_one_of_parts_shows_them() throws IOException {
    String header = "캠페인,별자리,통화 코드,비용,노출수,클릭수";
    String[] rows = {"A,양자리,KRW,10,100,5", "B,황소자리,KRW,20,200,7"};

    assertThat(google(header, rows, "전체: 캠페인, --,KRW,30,300,12")).isEqualTo(READ);
    assertThat(google(header, rows, "전체: 계정, --,KRW,30,300,12")).isEqualTo(PARTS);
    assertThat(google("캠페인,통화 코드,비용,노출수,클릭수", plain(rows), "전체: 계정,KRW,30,300,12")).isEqualTo(READ);
    assertThat(google("캠페인,통화 코드,비용,노출수,클릭수", plain(rows), "전체: 검색어,KRW,30,300,12"))
        .isEqualTo(PARTS);
  }

  private static String[] plain(String[] rows) {
    return Stream.of(rows).map(row -> row.replaceFirst(",[^,]+자리", "")).toArray(String[]::new);
  }

  private String google(String header, String[] rows, String... total) throws IOException {
    return code(
        read(
            "me/youtube/g.csv",
            Stream.of(
                    Stream.of("캠페인 보고서", "2025-11-03 - 2025-11-09", header),
                    Stream.of(rows),
                    Stream.of(total))
                .flatMap(lines -> lines)
                .toArray(String[]::new)));
  }

  /** Why two campaigns of a day with these texts are refused. */
  private String refused(String header, String label, String one, String other) throws IOException {
    return code(
        read(
            "me/facebook/a.csv",
            header + label,
            "A,2025-11-03,10,100,5," + quoted(one),
            "B,2025-11-03,20,200,7," + quoted(other)));
  }

  private static String code(ExportReading reading) {
    return String.valueOf(reading.facts.get("refused"));
  }

  private static String quoted(String cell) {
    return '"' + cell + '"';
  }

  private ExportReading read(String place, String... lines) throws IOException {
    return ExportReading.of(
        Files.writeString(folder.resolve("made"), String.join("\n", lines) + "\n"),
        place,
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "PLN"));
  }
}
