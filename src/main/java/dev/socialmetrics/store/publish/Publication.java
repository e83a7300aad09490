package dev.socialmetrics.store.publish;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.store.FileCounts;
import java.util.Optional;

/** What became of a staged file: loaded with these counts, or refused as a whole. */
public record Publication(FileCounts counts, Optional<Problem> refusal) {}
