package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What {@code output/logs/metrics.log} tells, how, and how much of it is kept.
 *
 * @param level the least weight that is logged: error, warn, info, debug
 * @param format {@code plain} for people, {@code json} for programs; one event a line in both
 * @param fileSize a file that has grown so large is packed, and a new one begun
 * @param keepDays how many days packed files are kept
 */
public record LogSettings(
    @DefaultValue("info") String level,
    @DefaultValue("plain") String format,
    @DefaultValue("10MB") DataSize fileSize,
    @DefaultValue("14") int keepDays) {
  public LogSettings {
    require(
        List.of("error", "warn", "info", "debug").contains(level),
        "log.level",
        level,
        "error, warn, info or debug");
    require(List.of("plain", "json").contains(format), "log.format", format, "plain or json");
    require(fileSize.toKilobytes() >= 64, "log.file-size", fileSize, "a size of 64KB or more");
    requireBetween("log.keep-days", keepDays, 1, 3650);
  }

  /** {@code fileSize} in bytes. */
  public long fileBytes() {
    return fileSize.toBytes();
  }
}
