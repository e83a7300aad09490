package dev.socialmetrics.format;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.util.List;

/** One way in which a platform or a person writes one kind of data into a file. */
public interface ExportFormat {
  /** Stable name, {@code canonical-daily}; stored with every file that was read by it. */
  String name();

  /** What the rows become. */
  Kind kind();

  /** One line for people: how the format is told from others. */
  String recognisedBy();

  /**
   * Opens a file of this format for checking.
   *
   * @param layout the header, or the keys of the first object
   * @throws FileRefused when the file as a whole cannot be taken: a required column is missing, its
   *     account or platform cannot be told
   */
  RowChecker open(Layout layout, FileContext file) throws FileRefused;

  /** What to tell of the header though the file is taken: unknown columns, once a file. */
  List<Problem> headerWarnings(Layout layout);
}
