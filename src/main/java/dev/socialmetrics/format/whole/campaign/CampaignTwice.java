package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;

/**
 * Two rows of one campaign and its days, with figures of their own, and nothing that tells them
 * apart: two parts of it, or the campaign twice.
 *
 * @param first line of the earlier one
 * @param values of the later one
 */
record CampaignTwice(long first, long line, RowValues values) {
  private static final Column ID = Kind.CAMPAIGN.column("campaign_id");

  FileRefused refused() {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_PART_OF_TOTAL,
            "two rows of the campaign "
                + values.orNull(ID)
                + " and the same days, lines "
                + first
                + " and "
                + line
                + ", with different figures and nothing that tells them apart",
            "one row for each campaign and its days, or columns that say what each row is of",
            "Download the export again as it is, with the columns of ids (of ad sets and ads) where"
                + " its rows are of those."),
        line);
  }
}
