package dev.socialmetrics.report.writing;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shapes of the API: one object for one pair, for people and programs; a list for many, a
 * record a line.
 */
final class JsonRendering implements Rendering {
  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(ReportModel model, OutputStream out) {
    if (model.single()) {
      Json.writeObject(out, answer -> answer(model, answer));
    } else {
      Json.writeLines(out, answer -> answer(model, answer));
    }
  }

  private static void answer(ReportModel model, Json.Entries answer) {
    answer.put("success", true);
    List<Lacking> notMade = new ArrayList<>();
    Stream<ReportPart> parts = model.parts().stream().filter(part -> isMade(part, notMade));
    if (model.single()) {
      parts.forEach(part -> single(model, part).forEach(answer::put));
    } else {
      answer.putList(model.plural(), parts.map(part -> one(model, part)));
    }
    model
        .totals()
        .filter(part -> isMade(part, notMade))
        .ifPresent(totals -> together(totals).forEach(answer::put));
    if (!notMade.isEmpty()) {
      answer.put("not_made", notMade);
    }
  }

  private static boolean isMade(ReportPart part, List<Lacking> notMade) {
    part.notMade().ifPresent(failed -> notMade.add(Lacking.of(failed)));
    return part.notMade().isEmpty();
  }

  /**
   * A part that is lacking.
   *
   * @param accountId a number where the id is one
   */
  private record Lacking(Optional<Object> accountId, Optional<String> platform, String error) {
    static Lacking of(NotMade failed) {
      return new Lacking(
          failed.channel().map(channel -> Printed.accountId(channel.accountId())),
          failed.channel().map(Channel::platformKey),
          failed.line());
    }
  }

  private static Map<String, Object> single(ReportModel model, ReportPart part) {
    if (part.rows().isEmpty()) {
      return Map.of(model.title(), part.facts());
    }
    Map<String, Object> body = list(model, part.rows().get());
    body.putAll(part.facts());
    return body;
  }

  private static Map<String, Object> one(ReportModel model, ReportPart part) {
    Map<String, Object> body = new LinkedHashMap<>(part.facts());
    part.rows().ifPresent(rows -> body.putAll(list(model, rows)));
    return body;
  }

  private static Map<String, Object> together(ReportPart totals) {
    Map<String, Object> body = new LinkedHashMap<>(totals.facts());
    totals.rows().ifPresent(rows -> body.put("totals", rows));
    return body;
  }

  private static Map<String, Object> list(ReportModel model, List<Map<String, Object>> rows) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(model.title(), rows);
    body.put("count", rows.size());
    return body;
  }
}
