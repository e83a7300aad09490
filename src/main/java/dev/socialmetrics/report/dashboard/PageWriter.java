package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.page.Frame;
import dev.socialmetrics.report.page.NotMadePage;
import dev.socialmetrics.report.page.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes pages. Each is rendered in memory first: in the place of one that cannot be made there is
 * a page that says so. One that is there already stays.
 *
 * @param notMade takes each page that could not be made
 */
record PageWriter(LocalDate date, ReportSink sink, Consumer<NotMade> notMade) {
  /**
   * @param title of the page that says so
   * @param home address of the first page from there; empty for that page itself
   */
  void write(String file, String template, String title, String home, Supplier<?> page)
      throws IOException {
    if (sink.has(file)) {
      return;
    }
    byte[] bytes =
        NotMade.or(
            () -> render(template, page.get()),
            failure -> instead(NotMade.of(file, failure), title, home));
    sink.write(file, out -> out.write(bytes));
  }

  private byte[] instead(NotMade failed, String title, String home) {
    notMade.accept(failed);
    Frame frame = new Frame(title, home, PageText.day(date), List.of());
    return render("notmade.jte", new NotMadePage(frame, failed.error()));
  }

  private static byte[] render(String template, Object page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Pages.write(template, page, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
