package dev.socialmetrics.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Browser;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live mode in a real browser; reports are published by another process, or after a POST. */
class LiveModeInBrowserTest {
  private static final String MORE = "account_id,platform,date,followers,reach,impressions,likes";
  private static final String MARK = "document.querySelector('.live')?.textContent";

  @TempDir private Path folder;

  @BeforeEach
  void chromium() {
    assumeTrue(Browser.isThere(), "needs the program chromium");
  }

  @Test
  void a_figure_changes_without_a_reload_and_the_reader_stays_where_they_are() throws IOException {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop);
        Browser browser = Browser.open(folder, served.url() + "/")) {
      browser.await(MARK + " === 'live'").await(shows("1,040"));
      browser.evaluate(
          """
          (() => {
            window.marker = 'kept';
            window.fetches = 0;
            const fetched = window.fetch;
            window.fetch = (...asked) => { window.fetches++; return fetched(...asked); };
            window.account = [...document.querySelectorAll('details.folded')].at(-1);
            account.open = true;
            window.section = document.querySelector('#platforms');
            const link = account.querySelector('a');
            link.focus();
            window.focused = link;
          })()""");

      nightly(desktop, "more.csv", "1,instagram,2025-10-24,98765,500,900,40");
      browser.await(shows("98,765")).await(MARK + ".startsWith('updated ')");

      assertThat(browser.evaluate("window.marker")).isEqualTo("kept");
      assertThat(browser.evaluate("document.title")).contains("24 Oct 2025");
      assertThat(browser.evaluate("document.querySelector('details.folded') === window.account"))
          .as("it has more followers than the other account now")
          .isEqualTo("true");
      assertThat(browser.evaluate("window.account.open")).isEqualTo("true");
      assertThat(browser.evaluate("document.activeElement === window.focused")).isEqualTo("true");
      assertThat(browser.evaluate("document.querySelector('#platforms') === window.section"))
          .isEqualTo("true");
      assertThat(browser.evaluate("location.pathname")).isEqualTo("/reports/latest/index.html");
      assertThat(browser.evaluate("window.fetches")).isEqualTo("1");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void a_page_of_a_date_changes_with_that_date_only_and_says_that_the_server_is_gone()
      throws IOException {
    Desktop desktop = HttpSamples.imported(folder);
    Served served = Served.start(desktop);
    try (Browser browser =
        Browser.open(folder, served.url() + "/reports/2025-10-23/accounts/1.html")) {
      browser.await(MARK + " === 'live'").await(shows("1,040"));
      browser.evaluate("window.marker = 'kept'");
      nightly(desktop, "more.csv", "1,instagram,2025-10-24,98765,500,900,40");
      nightly(desktop, "again.csv", "1,instagram,2025-10-23,4321,500,900,40");
      assertThat(browser.evaluate(shows("4,321"))).isEqualTo("false");

      assertThat(desktop.start("report", "--as-of", "2025-10-23").end().exitCode()).isIn(0, 3);
      browser.await(shows("4,321"));

      assertThat(browser.evaluate("window.marker")).isEqualTo("kept");
      assertThat(browser.evaluate(shows("98,765"))).isEqualTo("false");
      served.stop();
      browser.await(MARK + " === 'not connected'");
    } finally {
      served.close();
    }
  }

  @Test
  void before_the_first_report_the_page_says_what_to_do_and_becomes_the_dashboard()
      throws IOException {
    Desktop desktop = new Desktop(folder);
    try (Served served = Served.start(desktop);
        Browser browser = Browser.open(folder, served.url() + "/")) {
      browser.await(MARK + " === 'live'").await(shows("No report yet"));

      nightly(desktop, "first.csv", "1,instagram,2025-10-24,98765,500,900,40");
      browser.await(shows("98,765")).await(MARK + " === 'live'");

      assertThat(browser.evaluate("location.pathname")).isEqualTo("/reports/latest/index.html");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void a_figure_that_is_posted_changes_on_the_page_without_a_reload() throws IOException {
    Desktop desktop = HttpSamples.imported(folder);
    try (Served served = Served.start(desktop);
        Browser browser = Browser.open(folder, served.url() + "/")) {
      browser.await(MARK + " === 'live'").await(shows("1,040"));
      browser.evaluate("window.marker = 'kept'");

      HttpResponse<String> answer =
          served.post(
              "/daily",
              "{\"account_id\": 1, \"platform\": \"instagram\", \"date\": \"2025-10-23\","
                  + " \"followers\": 98765, \"reach\": 540}");
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
      browser.await(shows("98,765")).await(MARK + ".startsWith('updated ')");

      assertThat(browser.evaluate(shows("1,040"))).isEqualTo("false");
      assertThat(browser.evaluate("window.marker")).isEqualTo("kept");
      assertThat(browser.evaluate("location.pathname")).isEqualTo("/reports/latest/index.html");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static String shows(String text) {
    return "document.querySelector('main')?.textContent.includes('" + text + "')";
  }

  private static void nightly(Desktop desktop, String file, String row) {
    desktop.putAt("2025-11-16T06:00:00Z", file, MORE, row);
    assertThat(desktop.start("nightly").end().exitCode()).isIn(0, 3);
  }
}
