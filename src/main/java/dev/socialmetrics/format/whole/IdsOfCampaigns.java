package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.CampaignIds;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;

/**
 * Campaigns of one channel and of the same days of which some are named by numbers and some by
 * names: one that is there under both would be stored twice. With what is stored already, they are
 * compared when the file is published.
 */
public final class IdsOfCampaigns implements WholeFileRule {
  private final CampaignIds ids = new CampaignIds();

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      ids.add(accepted.value().values());
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    Optional<CampaignIds.Clash> clash = ids.findClash(ids);
    if (clash.isPresent()) {
      throw new FileRefused(problem(clash.get()));
    }
    return List.of();
  }

  private static Problem problem(CampaignIds.Clash clash) {
    return Problem.of(
        ProblemCode.FILE_OTHER_IDS,
        "for " + clash.own().channel() + " " + clash.own().like() + ", and " + clash.other().like(),
        "campaigns with numbers alone, or with names alone",
        "A campaign would be stored under both. Leave the campaigns of one kind out, or give them"
            + " numbers or names as the others have.");
  }
}
