package dev.socialmetrics.correction;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.rejected.RejectedPlace;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A rejected row as it can be corrected.
 *
 * @param ofExport the file's format, where only the file itself says what a row means: it is put
 *     back there when it is corrected; empty for a row that can be read without it
 * @param cells by the file's own labels, with account and platform where its folder said them, and
 *     the time of its export, so that what is corrected never beats a newer export; empty when
 *     unknown
 * @param at what an import finds it by: itself, or the row that it was meant to correct
 * @param unread why its file could not be read once more, so that no cells are known
 */
public record CorrectableRow(
    RejectedRow row,
    Kind kind,
    Optional<String> ofExport,
    Map<String, String> cells,
    RejectedPlace at,
    Optional<String> unread) {
  public CorrectableRow {
    Objects.requireNonNull(row);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(ofExport);
    Objects.requireNonNull(cells);
    Objects.requireNonNull(at);
    Objects.requireNonNull(unread);
  }
}
