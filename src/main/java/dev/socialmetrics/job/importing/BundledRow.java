package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import java.util.Optional;

/**
 * A row of one of several files that are read one after the other.
 *
 * @param from the reader of its file
 * @param verdict empty at the end of the file
 */
record BundledRow(ExportRowReader from, Optional<Verdict<ExportedRow>> verdict) {}
