package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
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
import java.util.SortedMap;
import java.util.function.Function;

/** A report that is one list over all channels; nothing at all where no channel has a day. */
final class ListOfAll {
  private ListOfAll() {}

  /**
   * @param name of the report, and of its list
   * @param rows made of the channels' latest days
   */
  static ReportModel of(
      String name,
      List<ReportField> fields,
      ReportQueries queries,
      ReportRequest request,
      LocalDate reportDate,
      Function<SortedMap<Channel, LocalDate>, List<Map<String, Object>>> rows) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    Map<String, Object> facts = Map.of("as_of", reportDate.toString());
    List<ReportPart> parts =
        latest.isEmpty()
            ? List.of()
            : List.of(
                Parts.whole(name, () -> new ReportPart(facts, Optional.of(rows.apply(latest)))));
    return new ReportModel(!parts.isEmpty(), name, name, fields, parts);
  }
}
