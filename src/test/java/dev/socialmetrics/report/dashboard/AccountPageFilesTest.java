package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.folder.ReportFile;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AccountPageFilesTest {
  private static Map<String, String> names(String... ids) {
    return AccountPageFiles.of(new TreeSet<>(List.of(ids)));
  }

  @Test
  void a_fit_id_is_its_own_name_and_any_other_is_told_apart_by_its_digest() {
    Map<String, String> names = names("1", "acme-2", "Acme", "../../etc/passwd", "con", "登山");

    assertThat(names).containsEntry("1", "1").containsEntry("acme-2", "acme-2");
    assertThat(names.get("Acme")).matches("acme-[0-9a-f]{8}");
    assertThat(names.get("../../etc/passwd")).matches("etc-passwd-[0-9a-f]{8}");
    assertThat(names.get("con")).matches("con-[0-9a-f]{8}");
    assertThat(names.get("登山")).matches("account-[0-9a-f]{8}");
    assertThat(names.values())
        .allSatisfy(name -> assertThat(ReportFile.isSafe("accounts/" + name + ".html")).isTrue());
  }

  @Test
  void a_name_taken_by_another_account_gets_the_whole_digest() {
    String taken = names("Acme").get("Acme");

    Map<String, String> names = names("Acme", taken);

    assertThat(names.values()).doesNotHaveDuplicates();
    assertThat(names.get(taken)).matches("acme-[0-9a-f]{8}(-[0-9a-f]{64})?|.*-[0-9a-f]{64}");
  }

  @Test
  void a_post_is_linked_to_only_where_its_address_is_sure() {
    assertThat(PostLink.find("twitter", "1848756290000000001"))
        .contains("https://x.com/i/status/1848756290000000001");
    assertThat(PostLink.find("youtube", "dQw4w9WgXcQ"))
        .contains("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    assertThat(PostLink.find("instagram", "https://www.instagram.com/p/abc/"))
        .contains("https://www.instagram.com/p/abc/");
    assertThat(PostLink.find("instagram", "17999999999999999")).isEmpty();
    assertThat(PostLink.find("youtube", "javascript:")).isEmpty();
    assertThat(PostLink.find("instagram", "javascript:alert(1)")).isEmpty();
    assertThat(PostLink.find("instagram", "https://a.b/\"onclick=\"x")).isEmpty();
    assertThat(PostLink.find("instagram", "https://user@evil.example/")).isEmpty();
  }
}
