package dev.socialmetrics.cli;

import dev.socialmetrics.http.access.ApiKey;
import dev.socialmetrics.report.figure.Printed;
import java.util.Optional;

/**
 * A key as JSON has it, never itself.
 *
 * @param accountId the only one that it may ask about; empty for all
 */
record KeyEntry(
    String name, String scope, Optional<Object> accountId, boolean limited, String createdAt) {
  static KeyEntry of(ApiKey key) {
    return new KeyEntry(
        key.name(),
        key.scope().word(),
        key.account().map(Printed::accountId),
        key.limited(),
        key.createdAt());
  }
}
