package dev.socialmetrics.report.insight;

import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A report that is one list over all channels; nothing at all where no channel has a day. */
final class ListOfAll {
  private ListOfAll() {}

  /**
   * @param name of the report, and of its list
   */
  static ReportModel of(
      String name,
      List<ReportField> fields,
      ReportQueries queries,
      ReportRequest request,
      LocalDate reportDate,
      Supplier<List<Map<String, Object>>> rows) {
    Map<String, Object> facts = Map.of("as_of", reportDate.toString());
    List<ReportPart> parts =
        queries.latestDays(request.scope(), reportDate).isEmpty()
            ? List.of()
            : List.of(Parts.whole(name, () -> new ReportPart(facts, Optional.of(rows.get()))));
    return new ReportModel(!parts.isEmpty(), name, name, fields, parts);
  }
}
