package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** A report that is one list over all channels; nothing at all where there is no data. */
final class ListOfAll {
  private ListOfAll() {}

  /**
   * @param name of the report, and of its list
   * @param asked what is said of a period that was asked for
   * @param rows made of the channels' latest days
   */
  static ReportModel of(
      String name,
      List<ReportField> fields,
      ReportQueries queries,
      ReportRequest request,
      LocalDate reportDate,
      PeriodFacts asked,
      Function<SortedMap<Channel, LocalDate>, List<Map<String, Object>>> rows) {
    return of(name, fields, queries, request, reportDate, asked, () -> false, rows);
  }

  /**
   * @param hasOthers whether there is data that is no days; asked where no channel has a day
   */
  static ReportModel of(
      String name,
      List<ReportField> fields,
      ReportQueries queries,
      ReportRequest request,
      LocalDate reportDate,
      PeriodFacts asked,
      BooleanSupplier hasOthers,
      Function<SortedMap<Channel, LocalDate>, List<Map<String, Object>>> rows) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("as_of", reportDate.toString()));
    asked.each(facts::put);
    List<ReportPart> parts =
        latest.isEmpty() && !hasOthers.getAsBoolean()
            ? List.of()
            : Parts.only(name, () -> new ReportPart(facts, Optional.of(rows.apply(latest))));
    List<ReportField> all = Stream.concat(fields.stream(), asked.fields().stream()).toList();
    return new ReportModel(!parts.isEmpty(), name, name, all, parts);
  }
}
