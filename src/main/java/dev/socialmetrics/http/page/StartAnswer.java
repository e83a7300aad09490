package dev.socialmetrics.http.page;

import dev.socialmetrics.http.answer.Entity;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.Pages;
import dev.socialmetrics.report.page.StartPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What browsers get before the first report: what to do, on a page that becomes the dashboard. */
final class StartAnswer {
  private static final StartPage PAGE =
      new StartPage(
          new Frame("No report yet", "", "", List.of()),
          "Nothing was published yet. This page becomes the dashboard when the first report is.",
          List.of(
              new StartPage.Step("Put exports of your platforms into the input folder.", "input/"),
              new StartPage.Step(
                  "Or send figures over HTTP.", "POST /api/social-media/metrics/daily"),
              new StartPage.Step("Import them and publish the first report.", "metrics nightly")));

  private StartAnswer() {}

  static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    Pages.write("start.jte", PAGE, plain);
    byte[] bytes = plain.toByteArray();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    LivePage live = LivePage.of(text, text, bytes.length, "./").orElseThrow();
    String sent =
        new String(live.in(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    PagesController.allow(live.policy(), response);
    Entity.of("text/html; charset=utf-8", sent).sendFresh(request, response);
  }
}
