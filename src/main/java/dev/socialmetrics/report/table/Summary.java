package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.figure.Figure;
import dev.socialmetrics.metric.figure.SummaryFigures;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The summary of one channel: every figure of {@link SummaryFigures}, in their order. */
public final class Summary {
  private Summary() {}

  /** All figures by name, as printed, and {@code reasons} of those that are empty. */
  public static Map<String, Object> facts(Channel channel, ChannelWindow window) {
    return figures(channel, window).withReasons();
  }

  private static FigureMap figures(Channel channel, ChannelWindow window) {
    int length = (int) window.window().days();
    FigureMap facts =
        new FigureMap()
            .put("account_id", Printed.accountId(channel.accountId()))
            .put("platform", channel.platformKey());
    for (Figure<ChannelWindow> figure : SummaryFigures.all()) {
      facts.put(figure.name(length), figure.type(), figure.of(window));
    }
    return facts;
  }

  /**
   * @param asked what is said of a period that was asked for
   */
  static ReportPart part(Channel channel, ChannelWindow window, PeriodFacts asked) {
    FigureMap facts = figures(channel, window);
    asked.each(facts::put);
    return new ReportPart(facts.withReasons(), Optional.empty());
  }

  /** Columns of the table form; names tell the length of the window. */
  static List<ReportField> fields(int length, PeriodFacts asked) {
    List<ReportField> fields =
        new ArrayList<>(List.of(ReportField.text("account_id"), ReportField.text("platform")));
    SummaryFigures.all()
        .forEach(figure -> fields.add(ReportField.of(figure.name(length), figure.type())));
    fields.addAll(asked.fields());
    fields.add(ReportField.text("reasons"));
    return fields;
  }
}
