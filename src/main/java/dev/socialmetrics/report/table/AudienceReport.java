package dev.socialmetrics.report.table;

import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who follows each account, as of its latest audience, and the change since the one before. */
public final class AudienceReport implements Report {
  @Override
  public String name() {
    return "audience";
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    boolean single = request.isSingle();
    List<ReportPart> parts = new ArrayList<>();
    queries
        .latestAudiences(request.scope(), reportDate)
        .forEach((pair, two) -> parts.add(new Audience(two, single, reportDate).toPart()));
    return new ReportModel(single, "demographics", "audiences", Audience.fields(single), parts);
  }
}
