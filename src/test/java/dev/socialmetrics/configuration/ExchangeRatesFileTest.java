package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.metric.campaign.ExchangeRates.ExchangeRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRatesFileTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 23);

  @TempDir private Path folder;
  private ConfigurationInTest configuration;

  @BeforeEach
  void convertToDollars() {
    configuration = new ConfigurationInTest(folder).application("report:\n  currency: USD\n");
  }

  private void rates(String lines) throws IOException {
    Files.writeString(folder.resolve("exchange-rates.csv"), "day,from,to,rate\n" + lines);
  }

  @Test
  void a_line_is_what_one_unit_was_worth_on_a_day() throws IOException {
    rates("2025-10-23,EUR,USD,1.1608\n\n2025-10-23, gbp ,usd, 1.33\n");

    CurrencyConversion conversion = configuration.read().conversion().orElseThrow();

    assertThat(conversion.currency()).isEqualTo("USD");
    assertThat(conversion.rates().find("EUR", "USD", DAY))
        .contains(new ExchangeRate(DAY, "EUR", "USD", new BigDecimal("1.1608")));
    assertThat(conversion.rates().find("GBP", "USD", DAY))
        .contains(new ExchangeRate(DAY, "GBP", "USD", new BigDecimal("1.33")));
  }

  @Test
  void without_the_file_no_rate_is_known() {
    CurrencyConversion conversion = configuration.read().conversion().orElseThrow();

    assertThat(conversion.rates().find("EUR", "USD", DAY)).isEmpty();
  }

  @Test
  void without_a_currency_nothing_is_converted() throws IOException {
    rates("2025-10-23,EUR,USD,1.1608\n");

    assertThat(configuration.application("").read().conversion()).isEmpty();
    assertThat(configuration.application("report:\n  currency: DOLLAR\n").refusal())
        .isEqualTo(
            "application.yml:2: report.currency: found DOLLAR, expected a currency code such as"
                + " EUR. Correct the value.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23.10.2025,EUR,USD,1 | column 1 \"day\": found \"23.10.2025\", expected a day such as 2025-10-23",
        "2025-02-30,EUR,USD,1 | column 1 \"day\": found \"2025-02-30\", expected a day such as 2025-10-23",
        "2025-10-23,EURO,USD,1 | column 2 \"from\": found \"EURO\", expected a currency code such as EUR",
        "2025-10-23,EUR,,1 | column 3 \"to\": found \"\", expected a currency code such as EUR",
        "2025-10-23,EUR,eur,1 | column 3 \"to\": found \"EUR\", expected another currency than that of column 2",
        "2025-10-23,EUR,USD,0.000 | column 4 \"rate\": found \"0.000\", expected a number above 0 with a point, such as 1.0831",
        "2025-10-23,EUR,USD,-1 | column 4 \"rate\": found \"-1\", expected a number above 0 with a point, such as 1.0831",
        "2025-10-23,EUR,USD,1e9 | column 4 \"rate\": found \"1e9\", expected a number above 0 with a point, such as 1.0831",
        "'2025-10-23,EUR,USD,\"1,2\"' | column 4 \"rate\": found \"1,2\", expected a number above 0 with a point, such as 1.0831",
        "2025-10-22,EUR,USD,1.17 | column 4 \"rate\": found \"1.17\", expected the rate that line 2 has of that day, 1.16"
      })
  void a_wrong_cell_is_named_with_its_line_and_column(String line, String message)
      throws IOException {
    rates("2025-10-22,EUR,USD,1.16\n" + line + "\n");

    assertThat(configuration.refusal())
        .isEqualTo("exchange-rates.csv:3: " + message + ". Correct it.");
  }

  @Test
  void a_line_with_another_number_of_cells_and_another_header_are_refused() throws IOException {
    rates("2025-10-23,EUR,USD\n");
    String tooFew = configuration.refusal();
    Files.writeString(folder.resolve("exchange-rates.csv"), "date,from,to,rate\n");

    assertThat(tooFew)
        .isEqualTo("exchange-rates.csv:2: found 3 cells, expected 4. Correct the line.");
    assertThat(configuration.refusal())
        .isEqualTo(
            "exchange-rates.csv:1: found the columns \"date,from,to,rate\", expected"
                + " \"day,from,to,rate\". Correct the first line.");
  }

  @Test
  void the_same_rate_twice_is_no_contradiction() throws IOException {
    rates("2025-10-23,EUR,USD,1.2\n2025-10-23,EUR,USD,1.20\n");

    assertThat(configuration.refusal()).isEqualTo("accepted");
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, USD, 1.1608, 0.8615",
    "EUR, USD, 1.1608, 0.86148",
    "EUR, USD, 1.2, 0.83",
    "USD, VND, 25000, 0.00004",
    "USD, JPY, 150, 0.007",
  })
  void the_inverse_of_a_rate_may_be_rounded_or_cut(
      String one, String other, String rate, String inverse) throws IOException {
    rates(
        String.format(
            Locale.ROOT,
            "2025-10-23,%1$s,%2$s,%3$s\n2025-10-23,%2$s,%1$s,%4$s\n",
            one,
            other,
            rate,
            inverse));

    assertThat(configuration.refusal()).isEqualTo("accepted");
  }

  @Test
  void two_rates_of_one_day_that_contradict_each_other_the_other_way_round_are_refused()
      throws IOException {
    rates("2025-10-23,EUR,USD,1.1\n2025-10-22,USD,EUR,1.2\n2025-10-23,USD,EUR,1.2\n");

    assertThat(configuration.refusal())
        .isEqualTo(
            "exchange-rates.csv:4: column 4 \"rate\": found \"1.2\", expected the inverse of the rate"
                + " that line 2 has of that day, 1.1: about 0.90909. Correct it.");
  }

  @Test
  void a_rate_that_is_off_by_more_than_its_last_place_is_refused() throws IOException {
    rates("2025-10-23,EUR,USD,1.1608\n2025-10-23,USD,EUR,0.8625\n");

    assertThat(configuration.refusal()).startsWith("exchange-rates.csv:3: ");
  }
}
