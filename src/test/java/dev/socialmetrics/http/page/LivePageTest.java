package dev.socialmetrics.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.NotMadePage;
import dev.socialmetrics.report.page.PageResource;
import dev.socialmetrics.report.page.PageStyle;
import dev.socialmetrics.report.page.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePageTest {
  private static final String SCRIPT = PageResource.of("live.js").source();

  @TempDir private Path folder;

  @Test
  void all_but_policy_style_and_script_is_as_it_was_published() throws IOException {
    Path file = folder.resolve("page.html");
    Frame frame = new Frame("Größe 😀", "index.html", "1 Oct 2025", List.of());
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Pages.write("notmade.jte", new NotMadePage(frame, "</body> it says"), made);
    Files.write(file, made.toByteArray());
    String published = made.toString(StandardCharsets.UTF_8);

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LivePage live;
    try (OpenPage page = new OpenPage(file)) {
      live = page.live("../../").orElseThrow();
      live.in(page.content()).transferTo(out);
    }
    String sent = out.toString(StandardCharsets.UTF_8);

    assertThat(out.size()).isEqualTo(live.sentLength());
    assertThat(live.policy())
        .startsWith(PageStyle.policy().substring(0, PageStyle.policy().indexOf(';', 22)) + " 'sha")
        .contains("; script-src " + SCRIPT + "; connect-src 'self'; base-uri 'none';");
    assertThat(sent)
        .contains("<meta http-equiv=Content-Security-Policy content=\"" + live.policy() + "\">")
        .contains(
            "<script data-root=\"../../\">" + PageResource.of("live.js").text() + "</script>");
    assertThat(
            sent.replaceFirst("(?s)<script data-root.*</script>\n", "")
                .replaceFirst("(?s)content=\"[^\"]*\">\n<style>\\.live.*?</style>", "content=P>"))
        .isEqualTo(published.replaceFirst("content=\"default[^\"]*\">", "content=P>"));
  }

  @Test
  void a_page_of_another_style_keeps_that() {
    String other = "sha256-" + "A".repeat(43) + "=";

    Optional<LivePage> live =
        of("default-src 'none'; style-src '" + other + "'; base-uri 'none'; form-action 'none'");

    assertThat(live.orElseThrow().policy()).contains("style-src '" + other + "' 'sha256-");
  }

  @Test
  void a_page_that_is_not_ours_is_left_alone() {
    assertThat(of("script-src 'unsafe-inline'")).isEmpty();
    assertThat(LivePage.of("<p>no policy", "</body>", 20, "./")).isEmpty();
  }

  private static Optional<LivePage> of(String policy) {
    String page =
        "<meta http-equiv=Content-Security-Policy content=\"" + policy + "\"><body></body>";
    return LivePage.of(page, page, page.length(), "./");
  }
}
