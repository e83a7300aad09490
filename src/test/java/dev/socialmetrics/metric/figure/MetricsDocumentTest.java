package dev.socialmetrics.metric.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.WindowMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/metrics.md");

  @Test
  void every_reason_and_every_basis_is_explained() throws IOException {
    String text = Files.readString(DOCUMENT);

    assertThat(Arrays.stream(Reason.values()).map(reason -> "| `" + reason.code() + "` |"))
        .allSatisfy(line -> assertThat(text).contains(line));
    assertThat(Arrays.stream(Basis.values()).map(basis -> "| `" + basis.label() + "` |"))
        .allSatisfy(line -> assertThat(text).contains(line));
  }

  @Test
  void the_days_after_which_a_channel_is_stale_are_those_of_the_rule() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains(
            "| `stale` | the channel's latest day is more than "
                + Freshness.MAX_DAYS_BEHIND
                + " days before the window's end: ");
  }

  @Test
  void every_derived_number_has_its_formula() throws IOException {
    String text = Files.readString(DOCUMENT);

    assertThat(Arrays.stream(Kind.values()).flatMap(kind -> kind.derivedColumns().stream()))
        .filteredOn(column -> column.type() == ColumnType.RATE)
        .allSatisfy(column -> assertThat(text).contains("| `" + column.name() + "` |"));
  }

  @Test
  void every_metric_of_a_window_is_named() throws IOException {
    String text = Files.readString(DOCUMENT);

    assertThat(WindowMetric.all())
        .as("say in " + DOCUMENT + " how its days are taken together")
        .allSatisfy(metric -> assertThat(text).contains("`" + metric.name() + "`"));
  }

  @Test
  void every_definition_of_the_catalogue_stands_in_the_table_of_figures() throws IOException {
    String text = Files.readString(DOCUMENT);

    assertThat(FigureLookup.computed().stream().map(MetricsDocumentTest::line))
        .allSatisfy(line -> assertThat(text).as("add it to " + DOCUMENT).contains(line));
  }

  private static String line(Definition definition) {
    String formula = definition.formula().isEmpty() ? "" : "`" + definition.formula() + "`";
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            definition.name(),
            definition.meaning(),
            formula,
            definition.unit(),
            definition.whenEmpty());
  }
}
