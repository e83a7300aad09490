package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireAtLeast;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import dev.socialmetrics.domain.MinimumReach;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * What {@code config/application.yml} says. Every key is explained there; each has a default.
 *
 * @param platforms platforms known beside the ten built-in ones
 * @param archive what becomes of imported files that lie in the input folder
 */
public record Settings(
    @DefaultValue Database database,
    @DefaultValue Input input,
    @DefaultValue AccountRules accounts,
    @DefaultValue Defaults defaults,
    List<String> platforms,
    @DefaultValue Rejects rejects,
    @DefaultValue @Name("import") Import imports,
    @DefaultValue Report report,
    @DefaultValue AlertSettings alerts,
    @DefaultValue ExpectSettings expect,
    @DefaultValue ScheduleSettings schedule,
    @DefaultValue ServeSettings serve,
    @DefaultValue Health health,
    @DefaultValue LogSettings log,
    @DefaultValue RetentionSettings retention,
    @DefaultValue("keep") Archive archive) {

  public Settings {
    platforms = platforms == null ? List.of() : List.copyOf(platforms);
  }

  /**
   * @param busyTimeout how long to wait for another program that writes to the database
   */
  public record Database(@DefaultValue("30s") Duration busyTimeout) {}

  /**
   * @param stableAfter a file younger than this is watched until it is that old
   * @param watch whether processes that stay up import what appears in the input folder
   */
  public record Input(
      @DefaultValue("2s") Duration stableAfter,
      @DefaultValue("false") boolean watch,
      @DefaultValue List<String> ignoreColumns,
      @DefaultValue Limits limits) {
    public Input {
      ignoreColumns = List.copyOf(ignoreColumns);
    }
  }

  /** Sizes beyond which input is refused before it can do harm. */
  public record Limits(
      @DefaultValue("4GB") DataSize lines,
      @DefaultValue("512MB") DataSize document,
      @DefaultValue("1MB") DataSize record,
      @DefaultValue("65536") int cell,
      @DefaultValue("512") int columns) {
    public Limits {
      requireAtLeast("input.limits.cell", cell, 1);
      requireAtLeast("input.limits.columns", columns, 1);
    }
  }

  /**
   * @param unknown what to do with an account that accounts.yml does not know
   */
  public record AccountRules(@DefaultValue("register") UnknownAccounts unknown) {}

  /** What to do with data of an account that accounts.yml does not know. */
  public enum UnknownAccounts {
    REGISTER,
    REJECT
  }

  /** What becomes of imported files: left where they are, moved to the archive, or packed there. */
  public enum Archive {
    KEEP,
    MOVE,
    COMPRESS
  }

  /** Zone and currency of accounts that state none. */
  public record Defaults(
      @DefaultValue("UTC") ZoneId zone, @DefaultValue("USD") Currency currency) {}

  /** When so many rows are rejected that the file is refused. */
  public record Rejects(
      @DefaultValue("5") double limitPercent, @DefaultValue("20") long limitMinRows) {
    public Rejects {
      require(
          limitPercent == -1 || limitPercent >= 0 && limitPercent <= 100,
          "rejects.limit-percent",
          limitPercent,
          "a number from 0 to 100, or -1 for no limit");
      requireAtLeast("rejects.limit-min-rows", limitMinRows, 0);
    }
  }

  /**
   * @param chunkSize rows a transaction
   * @param readers files read at a time
   */
  public record Import(@DefaultValue("2000") int chunkSize, @DefaultValue("2") int readers) {
    public Import {
      requireBetween("import.chunk-size", chunkSize, 1, 100_000);
      requireBetween("import.readers", readers, 1, 64);
    }
  }

  /**
   * What reports show by default.
   *
   * @param minimumReach as {@link MinimumReach#parse} takes it
   * @param currency in which figures of campaigns are given, too, or {@code none}
   */
  public record Report(
      @DefaultValue("10") int topContentLimit,
      @DefaultValue("auto") String minimumReach,
      @DefaultValue("100") long minimumBase,
      @DefaultValue("none") String currency) {
    private static final String NONE = "none";

    private static final Set<String> CURRENCIES =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    public Report {
      requireBetween("report.top-content-limit", topContentLimit, 1, 10_000);
      require(
          MinimumReach.isValid(minimumReach),
          "report.minimum-reach",
          minimumReach,
          MinimumReach.EXPECTED);
      requireAtLeast("report.minimum-base", minimumBase, 0);
      require(
          currency.equals(NONE) || CURRENCIES.contains(currency),
          "report.currency",
          currency,
          "a currency code such as EUR");
    }

    /** Into which currency amounts are converted; empty where they are not. */
    Optional<String> findCurrency() {
      return Optional.of(currency).filter(code -> !code.equals(NONE));
    }

    /** Least reach of a ranked post. */
    public MinimumReach reachFloor() {
      return MinimumReach.parse(minimumReach);
    }
  }

  /**
   * @param metricsFile whether {@code output/metrics.prom} is written
   */
  public record Health(@DefaultValue("true") boolean metricsFile) {}
}
