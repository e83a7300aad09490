package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Who follows each account, as of its latest audience, and the change since an earlier one. */
public final class AudienceReport implements Report {
  /** Most days after the report date of an audience that counts. */
  public static final int LATER_DAYS = 7;

  @Override
  public String name() {
    return "audience";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.of(Kind.AUDIENCE, LATER_DAYS);
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    boolean single = request.isSingle();
    SortedMap<Channel, List<ReportRecord>> latest = latest(queries, request, reportDate);
    PeriodFacts asked = PeriodFacts.compared(request, reportDate);
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel -> new AudiencePart(latest.get(channel), single, reportDate, asked).toPart());
    return new ReportModel(
        single, "demographics", "audiences", AudiencePart.fields(single, asked), parts);
  }

  /**
   * The latest audience of each channel, and the one that it is compared with, if there is one: the
   * one before, or, of a period that is asked for, the latest of the days that it is compared with.
   * Audiences are exported after the days that they are looked at with, so one of at most {@value
   * #LATER_DAYS} days after the end of them is the latest one, too.
   */
  public static SortedMap<Channel, List<ReportRecord>> latest(
      ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, List<ReportRecord>> latest =
        queries.latestAudiences(request.scope(), reportDate.plusDays(LATER_DAYS));
    if (request.askedPeriod().isPresent()) {
      LocalDate before = request.period(reportDate).previous().end();
      SortedMap<Channel, List<ReportRecord>> earlier =
          queries.latestAudiences(request.scope(), before.plusDays(LATER_DAYS));
      latest.replaceAll(
          (channel, two) -> compared(two.get(0), earlier.getOrDefault(channel, List.of())));
    }
    return latest;
  }

  /** An audience, and the first of these where it is another one. */
  private static List<ReportRecord> compared(ReportRecord one, List<ReportRecord> others) {
    return Stream.concat(
            Stream.of(one), others.stream().limit(1).filter(other -> other.id() != one.id()))
        .toList();
  }
}
