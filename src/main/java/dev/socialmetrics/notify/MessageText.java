package dev.socialmetrics.notify;

import dev.socialmetrics.store.alert.AlertGroup;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Alerts as people read them: by rule, the worst three of each, and where the others are.
 *
 * @param report the page that has all of them
 */
record MessageText(List<RaisedAlert> alerts, Optional<ReportPage> report) {
  /**
   * The page of a report date.
   *
   * @param link address, or the folder below the output folder where no address is configured
   */
  record ReportPage(LocalDate date, String link, boolean isAddress) {
    /**
     * @param template address with {@code {date}} in the place of the date
     */
    static ReportPage of(LocalDate date, Optional<String> template) {
      String link = template.orElse("reports/{date}/index.html");
      return new ReportPage(date, link.replace("{date}", date.toString()), template.isPresent());
    }
  }

  String plain() {
    return text(
        rule -> rule, line -> line, page -> "Report of " + page.date() + ": " + page.link());
  }

  /** In Slack's markup; names within the text become no links or mentions. */
  String slack() {
    return text(
        rule -> "*" + escaped(rule) + "*",
        MessageText::escaped,
        page ->
            page.isAddress()
                ? "<" + escaped(page.link()) + "|Report of " + page.date() + ">"
                : "Report of " + page.date() + ": " + page.link());
  }

  private String text(Form<String> rule, Form<String> line, Form<ReportPage> link) {
    List<String> lines = new ArrayList<>();
    for (AlertGroup group : AlertGroup.of(alerts)) {
      lines.add(
          rule.text(group.rule())
              + " ("
              + group.severity().code()
              + "): "
              + group.alerts().size()
              + (group.alerts().size() == 1 ? " alert" : " alerts"));
      group.worst().forEach(raised -> lines.add("• " + line.text(raised.alert().text())));
      if (group.others() > 0) {
        lines.add("and " + group.others() + " more");
      }
    }
    report.ifPresent(page -> lines.add(link.text(page)));
    return String.join("\n", lines);
  }

  /** How a part of the text is written. */
  private interface Form<T> {
    String text(T part);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
