package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.FileDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The key values that a file has for all rows which do not state them. */
final class Defaults {
  private final Map<String, String> values = new HashMap<>();

  Defaults(Kind kind, FileContext file) {
    file.account().map(AccountId::value).ifPresent(id -> values.put("account_id", id));
    file.platform().map(Platform::key).ifPresent(key -> values.put("platform", key));
    if (kind.find("date").isPresent()) {
      FileDate.find(file.name()).ifPresent(day -> values.put("date", day));
    }
  }

  Optional<String> find(Column column) {
    return Optional.ofNullable(values.get(column.name()));
  }
}
