package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Layout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure that is known only by its place in the header: its label says nothing. */
record PlacedFigure(BoundTable table, Layout layout) {
  /**
   * @throws FileRefused when another column is in its place, or further ones follow the day
   */
  void require() throws FileRefused {
    List<Integer> placed =
        columns()
            .filter(bound -> bound.said().position().isPresent())
            .flatMap(bound -> bound.cells().stream())
            .toList();
    if (!placed.isEmpty()) {
      refuseMoved(placed);
      refuseOthers(placed.get(0));
    }
  }

  private Stream<BoundColumn> columns() {
    return Stream.concat(table.owner().stream(), table.columns().stream());
  }

  /** Its place may not be that of a column which is known by its label. */
  private void refuseMoved(List<Integer> placed) throws FileRefused {
    Optional<Integer> moved =
        columns()
            .filter(bound -> bound.said().position().isEmpty())
            .flatMap(bound -> bound.cells().stream())
            .filter(placed::contains)
            .findFirst();
    if (moved.isPresent()) {
      throw new FileRefused(
          Problem.at(
              layout.column(moved.get()),
              ProblemCode.HDR_REQUIRED_COLUMN_MISSING,
              '"' + layout.labels().get(moved.get()) + "\" in the place of the figure",
              "the columns in the order in which the platform writes them",
              "Put them into that order (the day first), or download the export again."));
    }
  }

  /** Of several columns without a known label, it is not known which is the figure. */
  private void refuseOthers(int placed) throws FileRefused {
    Optional<Integer> other = table.unknownCells().stream().findFirst();
    if (other.isPresent() && isOfDays()) {
      throw new FileRefused(
          Problem.at(
              layout.column(other.get()),
              ProblemCode.HDR_DUPLICATE_COLUMN,
              layout.labels().get(other.get()) + " beside " + layout.labels().get(placed),
              "one column with the figure that the title names",
              "Download the export again without a comparison or breakdown."));
    }
  }

  private boolean isOfDays() {
    return table.kind() == Kind.DAILY
        && columns()
            .filter(bound -> bound.column().name().equals("date"))
            .anyMatch(bound -> !bound.cells().isEmpty());
  }
}
