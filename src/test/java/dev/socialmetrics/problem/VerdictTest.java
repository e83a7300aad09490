package dev.socialmetrics.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of rows, what is wrong with them, and of which table they are. */
class VerdictTest {
  private static final Problem WARNING =
      Problem.of(ProblemCode.HDR_BLANK_LABEL, "nothing", "a label", "Label it.");

  @Test
  void a_rejected_row_has_a_reason() {
    assertThatThrownBy(() -> new Verdict.Rejected<>(1, 2, "a,b", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rejected row has at least one problem");
    assertThatThrownBy(() -> new Verdict.Rejected<>(1, 2, null, List.of(WARNING)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void a_verdict_keeps_its_problems_whatever_becomes_of_the_list() {
    List<Problem> problems = new ArrayList<>(List.of(WARNING));
    Verdict.Accepted<String> accepted = new Verdict.Accepted<>(1, 2, "row", problems);
    Verdict.Rejected<String> rejected = new Verdict.Rejected<>(1, 2, "row", problems);

    problems.clear();

    assertThat(accepted.warnings()).containsExactly(WARNING);
    assertThat(rejected.problems()).containsExactly(WARNING);
    assertThatThrownBy(() -> rejected.problems().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_good_row_has_a_value_and_one_that_is_no_data_a_reason() {
    assertThatThrownBy(() -> new Verdict.Accepted<>(1, 2, null, List.of()))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new Verdict.Ignored<>(1, 2, null))
        .isInstanceOf(NullPointerException.class);
    assertThat(List.<Verdict<String>>of(new Verdict.Ignored<>(3, 9, ProblemCode.ROW_TOTAL)))
        .extracting(Verdict::record, Verdict::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, 9L));
  }

  @Test
  void a_problem_weighs_what_its_code_says_until_it_is_given_another_weight() {
    assertThat(WARNING.severity()).isEqualTo(Severity.WARNING);
    assertThat(WARNING.isWarning()).isTrue();
    Problem refusal = WARNING.as(Severity.FILE);

    assertThat(refusal.isWarning()).isFalse();
    assertThat(refusal.message()).isEqualTo(WARNING.message());
    assertThat(refusal.as(Severity.WARNING)).isEqualTo(WARNING);
  }

  @Test
  void codes_are_found_by_their_public_spelling() {
    assertThat(ProblemCode.values())
        .allSatisfy(code -> assertThat(ProblemCode.find(code.code())).hasValue(code));
    assertThat(ProblemCode.find("FILE_EMPTY")).isEmpty();
    assertThat(ProblemCode.find("file.Empty")).isEmpty();
    assertThat(ProblemCode.FILE_EMPTY).hasToString("file.empty");
    assertThat(Arrays.stream(Severity.values()).map(Severity::label))
        .containsExactly("file", "row", "warning", "ignored", "run");
  }

  @Test
  void columns_are_counted_from_one() {
    assertThatThrownBy(() -> new ColumnRef(0, "date"))
        .hasMessage("columns are counted from 1, was 0");
    assertThat(new ColumnRef(1, "a\tb")).hasToString("column 1 \"a\\u0009b\"");
  }

  @ParameterizedTest
  @CsvSource({"1, first", "4, first", "5, third", "6, third", "99, third", "0, none"})
  void a_record_is_of_the_last_part_that_begins_before_it(long record, String name) {
    List<TablePart> parts =
        List.of(new TablePart("first", 1), new TablePart("empty", 5), new TablePart("third", 5));

    assertThat(TablePart.of(parts, record).map(TablePart::name).orElse("none")).isEqualTo(name);
    assertThat(TablePart.of(List.of(), record)).isEqualTo(Optional.empty());
  }

  @Test
  void pairs_of_surrogates_are_cut_as_one_and_joined_emoji_stay() {
    String emoji = "\uD83D\uDE00".repeat(Clip.LIMIT);

    assertThat(Clip.clip(emoji)).isEqualTo(emoji);
    assertThat(Clip.clip(emoji + "x")).isEqualTo(emoji + "…");
    assertThat(Clip.clip("\uD83D\uDC69\u200D\uD83D\uDCBB"))
        .isEqualTo("\uD83D\uDC69\u200D\uD83D\uDCBB");
    assertThat(Clip.clip("a\u202Eb\uD83D\u2029")).isEqualTo("a\\u202eb\\ud83d\\u2029");
  }
}
