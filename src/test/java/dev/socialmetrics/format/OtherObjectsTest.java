package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of a JSON file that are of another table or another account than the first. */
class OtherObjectsTest {
  private static final Map<String, String> FIRST =
      Map.of(
          "daily", "'date':'2026-01-01','followers':10,'likes':5",
          "content", "'post_id':'p1','posted_at':'2026-01-01T00:00:00Z','likes':5",
          "audience", "'date':'2026-01-01','male_percentage':40,'female_percentage':60",
          "campaign",
              "'campaign_id':'c','start_date':'2026-01-01','end_date':'2026-01-31','cost':5");
  private static final Map<String, String> SECOND =
      Map.of(
          "daily", "'date':'2026-01-02','followers':11,'likes':6",
          "content", "'post_id':'p2','posted_at':'2026-01-01T00:00:00Z','likes':6",
          "audience", "'date':'2026-01-02','male_percentage':41,'female_percentage':59",
          "campaign",
              "'campaign_id':'d','start_date':'2026-01-01','end_date':'2026-01-31','cost':6");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "daily | 'post_id':'p1'",
        "daily | 'campaign':'Spring'",
        "daily | 'url':'https://x/1'",
        "daily | 'Post_URL':'https://x/1'",
        "daily | 'message':'Hello'",
        "daily | 'post_type':'reel'",
        "daily | 'Beitragstyp':'Reel'",
        "daily | 'age_18_24':20",
        "audience | 'post_id':'p1'",
        "audience | 'Campaign name':'Spring'",
        "campaign | 'post_id':'p1'"
      })
  void an_object_of_another_table_is_never_stored_as_one_of_the_first(String kind, String key)
      throws IOException {
    assertThat(read(FIRST.get(kind), SECOND.get(kind) + "," + key).facts)
        .containsEntry("refused", "hdr.divides-rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "daily | 'post_id':null",
        "daily | 'message':''",
        "daily | 'mood':'fine'",
        "daily | 'views':7",
        "audience | 'url':'-'",
        "content | 'url':'https://x/1'",
        "content | 'text':'Hello'",
        "campaign | 'objective':'Sales'"
      })
  void keys_that_say_nothing_of_that_refuse_nothing(String kind, String key) throws IOException {
    ExportReading read = read(FIRST.get(kind), SECOND.get(kind) + "," + key);

    assertThat(read.rows).as(read.facts.toString()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "content", "audience", "campaign"})
  void an_object_that_names_another_account_is_not_stored_as_the_folders(String kind)
      throws IOException {
    for (String key : List.of("account", "account_name", "Konto")) {
      for (String other : List.of("other", "beta", "@betahandle")) {
        ExportReading read =
            read(FIRST.get(kind), SECOND.get(kind) + ",'" + key + "':'" + other + "'");

        assertThat(read.facts.get("rejected")).isEqualTo(Map.of("2", "row.account-mismatch"));
        assertThat(read.rows).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "daily | 'account':'acme'",
        "daily | 'account':'Acme Bakery'",
        "content | 'account':'@acmehandle','username':'whatever'",
        "audience | 'account':null",
        "campaign | 'account':'ACME'",
        // the id decides
        "daily | 'account':'other','account_id':'acme'"
      })
  void a_name_of_the_folders_account_is_none_of_another(String kind, String key)
      throws IOException {
    ExportReading read = read(FIRST.get(kind), SECOND.get(kind) + "," + key);

    assertThat(read.rows).as(read.facts.toString()).hasSize(2);
    assertThat(read.rows).extracting(row -> row.get("account_id")).containsOnly("acme");
  }

  private ExportReading read(String... objects) throws IOException {
    Path file = folder.resolve("made.json");
    Files.writeString(file, "[{" + String.join("},\n{", objects).replace('\'', '"') + "}]\n");
    return ExportReading.of(
        file,
        "acme/facebook/made.json",
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(
            List.of(account("acme", "Acme Bakery"), account("beta", "Beta Tents")),
            ZoneOffset.UTC,
            "EUR"));
  }

  private static Account account(String id, String name) {
    return new Account(
        new AccountId(id),
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        List.of("@" + id + "handle"));
  }
}
