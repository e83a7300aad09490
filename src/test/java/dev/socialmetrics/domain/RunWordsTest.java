package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words that databases and documents have for commands and outcomes of runs. */
class RunWordsTest {
  @Test
  void the_words_are_those_that_databases_hold() {
    assertThat(Arrays.stream(RunCommand.values()).map(RunCommand::toString))
        .containsExactly("nightly", "import", "report");
    assertThat(Arrays.stream(RunOutcome.values()).map(RunOutcome::toString))
        .containsExactly("running", "completed", "failed", "stopped", "abandoned");
  }

  @ParameterizedTest
  @EnumSource
  void a_command_is_found_by_its_word(RunCommand command) {
    assertThat(RunCommand.of(command.toString())).isEqualTo(command);
  }

  @ParameterizedTest
  @EnumSource
  void an_outcome_is_found_by_its_word(RunOutcome outcome) {
    assertThat(RunOutcome.of(outcome.toString())).isEqualTo(outcome);
  }

  @Test
  void another_word_is_refused() {
    assertThatThrownBy(() -> RunCommand.of("Nightly"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no command of a run: \"Nightly\"");
    assertThatThrownBy(() -> RunOutcome.of(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no outcome of a run: \"\"");
  }

  @Test
  void reports_alone_import_nothing() {
    assertThat(Arrays.stream(RunCommand.values()).filter(RunCommand::isImporting))
        .containsExactly(RunCommand.NIGHTLY, RunCommand.IMPORT);
  }

  @Test
  void what_completed_or_was_given_up_is_not_resumed() {
    assertThat(Arrays.stream(RunOutcome.values()).filter(RunOutcome::isFinal))
        .containsExactly(RunOutcome.COMPLETED, RunOutcome.ABANDONED);
  }
}
