package dev.socialmetrics.configuration;

import dev.socialmetrics.metric.campaign.ExchangeRates;
import dev.socialmetrics.metric.campaign.ExchangeRates.ExchangeRate;
import dev.socialmetrics.problem.Clip;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code exchange-rates.csv}: what one unit of a currency was worth in another one. Columns {@code
 * day, from, to, rate}, such as {@code 2025-10-23,EUR,USD,1.1608}.
 */
final class ExchangeRatesFile {
  /** Its name in the configuration folder. */
  static final String NAME = "exchange-rates.csv";

  private static final List<String> COLUMNS = List.of("day", "from", "to", "rate");

  private static final Pattern RATE = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private final Path file;

  ExchangeRatesFile(Path configuration) {
    this.file = configuration.resolve(NAME);
  }

  /** What a rate is of. */
  private record Pair(LocalDate day, String from, String to) {
    Pair inverse() {
      return new Pair(day, to, from);
    }
  }

  /** The line of a rate in the file. */
  private record Stated(long line, ExchangeRate rate) {}

  /**
   * None where there is no such file.
   *
   * @throws ConfigurationRefused when a line of it cannot be read, or two contradict each other
   */
  ExchangeRates read() {
    return Files.exists(file) ? new ExchangeRates(rates()) : ExchangeRates.NONE;
  }

  private Collection<ExchangeRate> rates() {
    Map<Pair, Stated> rates = new HashMap<>();
    new ConfigurationTable(file, COLUMNS)
        .each(
            (row, line) -> {
              ExchangeRate rate = rate(row, line);
              Pair pair = new Pair(rate.day(), rate.from(), rate.to());
              Stated former = rates.put(pair, new Stated(line, rate));
              requireSame(former, rate, line);
              requireInverse(rates.get(pair.inverse()), rate, line);
            });
    return rates.values().stream().map(Stated::rate).toList();
  }

  private ExchangeRate rate(String[] row, long line) {
    LocalDate day = day(row[0].strip(), line);
    String from = currency(row[1], 2, line);
    String to = currency(row[2], 3, line);
    if (from.equals(to)) {
      throw refused(line, 3, to, "another currency than that of column 2");
    }
    String rate = row[3].strip();
    if (!RATE.matcher(rate).matches() || new BigDecimal(rate).signum() == 0) {
      throw refused(line, 4, rate, "a number above 0 with a point, such as 1.0831");
    }
    return new ExchangeRate(day, from, to, new BigDecimal(rate));
  }

  private LocalDate day(String text, long line) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw refused(line, 1, text, "a day such as 2025-10-23");
    }
  }

  private String currency(String cell, int column, long line) {
    String code = cell.strip().toUpperCase(Locale.ROOT);
    if (!CODES.contains(code)) {
      throw refused(line, column, cell.strip(), "a currency code such as EUR");
    }
    return code;
  }

  private void requireSame(Stated former, ExchangeRate rate, long line) {
    if (former != null && former.rate().rate().compareTo(rate.rate()) != 0) {
      throw refused(
          line,
          4,
          rate.rate().toPlainString(),
          "the rate that line " + former.line() + " has of that day, " + former.rate().rate());
    }
  }

  private void requireInverse(Stated other, ExchangeRate rate, long line) {
    if (other != null && !rate.agreesWithInverse(other.rate())) {
      throw refused(
          line,
          4,
          rate.rate().toPlainString(),
          "the inverse of the rate that line "
              + other.line()
              + " has of that day, "
              + other.rate().rate()
              + ": about "
              + BigDecimal.ONE.divide(other.rate().rate(), new MathContext(5)).toPlainString());
    }
  }

  private ConfigurationRefused refused(long line, int column, String found, String expected) {
    return new ConfigurationRefused(
        file
            + ":"
            + line
            + ": column "
            + column
            + " \""
            + COLUMNS.get(column - 1)
            + "\": found \""
            + Clip.clip(found)
            + "\", expected "
            + expected
            + ". Correct it.");
  }
}
