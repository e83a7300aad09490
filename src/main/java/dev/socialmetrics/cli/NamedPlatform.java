package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;

/** A platform by the name that was typed. */
final class NamedPlatform {
  private NamedPlatform() {}

  /**
   * @throws IllegalArgumentException where it is not known; the message lists the known
   */
  static Platform of(Platforms platforms, String name) {
    return platforms
        .find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no platform "
                        + name
                        + "; there are "
                        + String.join(" ", platforms.keys())));
  }
}
