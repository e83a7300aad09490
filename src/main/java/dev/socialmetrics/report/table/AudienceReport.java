package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** Who follows each account, as of its latest audience, and the change since the one before. */
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
    SortedMap<Channel, List<ReportRecord>> latest = latest(queries, request.scope(), reportDate);
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel -> new AudiencePart(latest.get(channel), single, reportDate).toPart());
    return new ReportModel(single, "demographics", "audiences", AudiencePart.fields(single), parts);
  }

  /**
   * The latest audience of each channel, and the one before. Audiences are exported after the days
   * that they are looked at with, so one of at most {@value #LATER_DAYS} days after the report date
   * is the latest one, too.
   */
  public static SortedMap<Channel, List<ReportRecord>> latest(
      ReportQueries queries, ReportScope scope, LocalDate reportDate) {
    return queries.latestAudiences(scope, reportDate.plusDays(LATER_DAYS));
  }
}
