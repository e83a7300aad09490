package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialmetrics.problem.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalHeaderTest {
  private static final String POST = "account_id,platform,post_id,posted_at,saves,";

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "account_id,platform,date,followers:canonical-daily",
        "likes,shares:canonical-daily",
        "date,platform:canonical-daily",
        "account_id,platform,post_id,posted_at:canonical-content",
        "Post ID,Posted-At:canonical-content",
        "post_id,campaign_id,start_date,end_date:canonical-content",
        "platform,posted_at,likes:canonical-content",
        "account_id,platform,campaign_id,start_date,end_date,cost:canonical-campaign",
        "campaign_id,cost:canonical-campaign",
        "account_id,platform,date,cost,likes:canonical-daily",
        "date,age_18_24:canonical-audience",
        "date,female_percentage:canonical-audience",
        "date,top_cities:canonical-audience",
      })
  void the_kind_is_told_by_the_columns(String header, String format) throws Exception {
    assertThat(Canonical.recognise(Canonical.layout(header)).format().name()).isEqualTo(format);
  }

  @Test
  void labels_that_say_nothing_are_refused_with_the_nearest_format() {
    assertThat(refusal("x.csv", "Campagne,start date?,Ende"))
        .isEqualTo(
            "file.type-unknown: found the columns Campagne, start date?, Ende, expected the columns"
                + " of a known export. The nearest is canonical-campaign, which needs account_id,"
                + " platform, campaign_id, start_date, end_date: rename the columns or export"
                + " again.");
  }

  @Test
  void missing_columns_are_named_with_the_nearest_that_is_there() {
    assertThat(refusal("x.csv", "account_id,platform,postid,posted,caption"))
        .isEqualTo(
            "hdr.required-column-missing: found a header of content data without \"post_id\","
                + " \"posted_at\", expected these columns. The nearest to \"post_id\" that is there"
                + " is \"postid\". The nearest to \"posted_at\" that is there is \"posted\"."
                + " Add or rename the missing, or export again with all columns.");
  }

  @Test
  void what_is_far_from_a_missing_column_is_not_called_the_nearest() {
    assertThat(refusal("x.csv", "account_id,platform,post_id,Coments,When"))
        .isEqualTo(
            "hdr.required-column-missing: found a header of content data without \"posted_at\","
                + " expected that column. Add or rename the missing, or export again with all"
                + " columns.");
  }

  @Test
  void a_missing_date_may_stand_in_the_files_name() throws Exception {
    assertThat(refusal("2025-01-01_2025-01-31.csv", "account_id,platform,day,followers"))
        .isEqualTo(
            "hdr.required-column-missing: found a header of daily data without \"date\", expected"
                + " that column. The nearest to \"date\" that is there is \"day\"."
                + " Add or rename the missing, or export again with all columns, or put the one day"
                + " of all rows, such as 2025-10-23, into the file's name.");
    assertThat(
            Canonical.named("a/b 2025-10-22.csv", "account_id,platform,followers")
                .value("date", "1|x|5"))
        .isEqualTo("2025-10-22");
  }

  @Test
  void rows_of_parts_are_not_to_be_dated_by_the_files_name() {
    assertThat(refusal("x.csv", "account_id,platform,Traffic source,likes"))
        .isEqualTo(
            "hdr.required-column-missing: found a header of daily data without \"date\", expected"
                + " that column. Add or rename the missing, or export again with all columns. Rows"
                + " of each \"Traffic source\" are no days, and a day in the file's name would not"
                + " make them any: export the table by date instead.");
  }

  @Test
  void daily_data_has_a_metric_and_audience_data_a_share() {
    assertThat(refusal("x.csv", "account_id,platform,date,follower"))
        .startsWith(
            "hdr.required-column-missing: found a header of daily data without \"followers\","
                + " expected that column. The nearest to \"followers\" that is there is"
                + " \"follower\".");
    assertThat(refusal("x.csv", "account_id,platform,date,age_18-25"))
        .contains("audience data without \"age_18_24\"", "\"age_18-25\"");
  }

  @Test
  void a_file_that_nobody_owns_is_refused() {
    assertThat(refusal("x.csv", "platform,date,followers,acount_id"))
        .isEqualTo(
            "file.unknown-account: found no column \"account_id\" and a place that names no"
                + " account, expected a file that says whose it is. The nearest to \"account_id\""
                + " that is there is \"acount_id\". Add the column, put the file into"
                + " <input>/<account>/<platform>/, or name it with --account.");
    assertThat(refusal("x.csv", "account_id,date,followers"))
        .isEqualTo(
            "file.unknown-platform: found no column \"platform\" and a place that names no"
                + " platform, expected a file that says whose it is. Add the column, put the file"
                + " into <input>/<account>/<platform>/, or name it with --platform.");
  }

  @Test
  void the_folder_fills_what_the_row_leaves_open() throws Exception {
    Canonical file = Canonical.inFolder("acme", "tiktok", "account_id,date,followers");

    assertThat(file.value("account_id", "|2025-10-23|5")).isEqualTo("acme");
    assertThat(file.value("account_id", "other|2025-10-23|5")).isEqualTo("other");
    assertThat(file.value("platform", "|2025-10-23|5")).isEqualTo("tiktok");
  }

  @Test
  void two_columns_of_one_name_are_refused() {
    assertThat(refusal("x.csv", "account_id,platform,date,video_views,Video Views"))
        .isEqualTo(
            "column 5 \"Video Views\": hdr.duplicate-column: found \"Video Views\", expected each"
                + " column once. Remove or rename one of the two columns.");
  }

  @Test
  void unknown_columns_are_one_warning() throws Exception {
    String header = "account_id,platform,date,saves,like,exported_at,mood,";

    assertThat(Canonical.file(header).headerWarnings())
        .containsExactly(
            "hdr.unknown-column: found \"like\", \"mood\", expected columns of daily data."
                + " Rename \"like\" if it is \"likes\". What is not known was left out.");
    assertThat(Canonical.file("account_id,platform,date,Likes").headerWarnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Coments,comments",
    "like_count,likes",
    "Total Likes,likes",
    "share,shares",
    "viewz,views",
    "Aufrufe,views",
    "Number of comments,comments",
    "post-typ,post_type"
  })
  void a_label_that_means_a_column_is_said_to(String label, String column) throws Exception {
    assertThat(Canonical.file(POST + label).headerWarnings())
        .singleElement()
        .asString()
        .contains("Rename \"" + label + "\" if it is \"" + column + "\".");
  }

  @ParameterizedTest
  @CsvSource({
    "videos",
    "status",
    "pages",
    "messages",
    "stories",
    "client",
    "cost",
    "Rival shares",
    "like rate",
    "profile",
    "reached",
    "accounts"
  })
  void and_what_only_looks_alike_is_left_alone(String label) throws Exception {
    assertThat(Canonical.file(POST + label).headerWarnings())
        .singleElement()
        .asString()
        .doesNotContain("Rename");
  }

  @ParameterizedTest
  @CsvSource({"impressions_k", "Impressions (in thousands)", "impressions '000", "impressions (m)"})
  void thousands_are_not_read(String label) throws Exception {
    assertThat(Canonical.file(POST + label).headerWarnings())
        .singleElement()
        .asString()
        .contains("\"" + label + "\" looks like \"impressions\" in thousands or millions")
        .doesNotContain("Rename");
  }

  @Test
  void an_amount_is_renamed_with_its_currency() throws Exception {
    String campaign = "account_id,platform,campaign_id,start_date,end_date,clicks,";

    assertThat(Canonical.file(campaign + "cost (USD)").headerWarnings().get(0))
        .contains(
            "Rename \"cost (USD)\" if it is \"cost\", and add a column cost_currency with USD.");
    assertThat(Canonical.file(campaign + "spend").headerWarnings().get(0))
        .contains("Rename \"spend\" if it is \"cost\".");
    assertThat(Canonical.file(campaign + "cost (abc)").headerWarnings().get(0))
        .doesNotContain("Rename");
  }

  @Test
  void a_figure_is_no_key() {
    assertThat(refusal("x.csv", "platform,date,followers,accounts reached"))
        .doesNotContain("nearest");
    assertThat(refusal("x.csv", "account_id,platform,followers,rate")).doesNotContain("nearest");
  }

  private static String refusal(String name, String header) {
    return catchThrowableOfType(FileRefused.class, () -> Canonical.named(name, header))
        .problem()
        .message();
  }
}
