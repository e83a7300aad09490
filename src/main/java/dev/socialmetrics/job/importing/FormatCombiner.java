package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.format.DuplicateKeyMerge;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.publish.RowCombiner;
import java.util.List;
import java.util.Optional;

/** Combines rows as the declared formats of a file say: they complete each other, or add up. */
final class FormatCombiner implements RowCombiner {
  private final String formatNames;
  private final ExportFormats formats;

  private FormatCombiner(String formatNames, ExportFormats formats) {
    this.formatNames = formatNames;
    this.formats = formats;
  }

  static RowCombiner of(ImportFile file, ExportFormats formats) {
    String names = file.format().orElse("");
    return formats.combine(names) ? new FormatCombiner(names, formats) : RowCombiner.NONE;
  }

  @Override
  public boolean combines(Kind kind) {
    return true;
  }

  @Override
  public Optional<Combination> combine(List<MutableValues> rows) {
    return DuplicateKeyMerge.combine(rows, formats.sums(formatNames, rows.get(0).kind()))
        .map(made -> new Combination(made.values(), made.warnings()));
  }
}
