package dev.socialmetrics.report.writing;

import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of the API: one object for one pair, a list for many. */
final class JsonRendering implements Rendering {
  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(ReportModel model, OutputStream out) {
    Json.writeObject(
        out,
        answer -> {
          answer.put("success", true);
          if (model.single()) {
            model.parts().forEach(part -> single(model, part).forEach(answer::put));
          } else {
            answer.putList(model.plural(), model.parts().stream().map(part -> one(model, part)));
          }
          model.totals().ifPresent(totals -> together(totals).forEach(answer::put));
        });
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
