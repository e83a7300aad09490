package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.ExportFormat;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.util.List;

/** One kind of data under the names that this project gives its columns. */
record CanonicalFormat(Kind kind, String recognisedBy) implements ExportFormat {
  @Override
  public String name() {
    return "canonical-" + kind.label();
  }

  @Override
  public RowChecker open(Layout layout, FileContext file) throws FileRefused {
    Defaults defaults = new Defaults(kind, file);
    new HeaderCheck(kind, layout).require(defaults);
    return new CanonicalChecker(kind, file, defaults);
  }

  @Override
  public List<Problem> headerWarnings(Layout layout) {
    return new HeaderCheck(kind, layout).warnings();
  }
}
