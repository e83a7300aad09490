package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnDriftTest {
  private static final String USUAL = ColumnDrift.text(new TreeSet<>(names(8))).orElseThrow();

  /** {@code c1} to {@code cN}. */
  private static Set<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).collect(Collectors.toSet());
  }

  private static Optional<String> found(Set<String> names, Map<String, Integer> former) {
    return ColumnDrift.find(names, former).flatMap(Problem::found);
  }

  @Test
  void a_quarter_of_the_columns_missing_is_told_of_and_less_is_not() {
    assertThat(found(names(6), Map.of(USUAL, 4))).contains("columns without \"c7\", \"c8\"");
    assertThat(found(names(7), Map.of(USUAL, 4))).isEmpty();
  }

  @Test
  void a_quarter_of_the_columns_new_is_told_of_and_less_is_not() {
    assertThat(found(names(11), Map.of(USUAL, 4)))
        .contains("columns with \"c10\", \"c11\", \"c9\"");
    assertThat(found(names(10), Map.of(USUAL, 4))).isEmpty();
  }

  @Test
  void what_fewer_than_half_of_the_files_had_is_neither_missing_nor_new() {
    Map<String, Integer> former = Map.of(USUAL, 2, "[\"c1\",\"c2\"]", 3);

    assertThat(found(names(2), former)).isEmpty();
    assertThat(found(names(8), former)).isEmpty();
    assertThat(found(names(2), Map.of(USUAL, 3, "[\"c1\",\"c2\"]", 3))).isPresent();
  }

  @Test
  void of_many_names_five_are_shown() {
    assertThat(found(Set.of("x"), Map.of(USUAL, 4)))
        .contains(
            "columns without \"c1\", \"c2\", \"c3\", \"c4\", \"c5\" and 3 more and with \"x\"");
  }

  @Test
  void nothing_is_told_where_nothing_is_known() {
    assertThat(ColumnDrift.find(names(3), Map.of())).isEmpty();
    assertThat(ColumnDrift.find(Set.of(), Map.of(USUAL, 4))).isEmpty();
  }

  @Test
  void more_columns_or_longer_names_than_are_kept_are_not_kept() {
    assertThat(ColumnDrift.text(new TreeSet<>(names(512)))).isPresent();
    assertThat(ColumnDrift.text(new TreeSet<>(names(513)))).isEmpty();
    assertThat(ColumnDrift.text(new TreeSet<>(Set.of("x".repeat(16_381))))).isEmpty();
    assertThat(ColumnDrift.text(new TreeSet<>())).isEmpty();
  }
}
