package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectAdviceTest {
  @Test
  void rows_are_corrected_where_all_can_be() {
    assertThat(RejectAdvice.of(List.of(ProblemCode.CELL_DATE, ProblemCode.CELL_INTEGER)))
        .startsWith("Correct them (metrics rejects --export FILE");
  }

  @Test
  void what_is_lost_in_all_or_some_of_the_rows_is_downloaded_again() {
    assertThat(RejectAdvice.of(List.of(ProblemCode.ENC_NUL_BYTE)))
        .startsWith("That cannot be corrected by hand: download the export again");
    assertThat(RejectAdvice.of(List.of(ProblemCode.CELL_DATE, ProblemCode.CELL_ID_PRECISION_LOST)))
        .startsWith(
            "Rows with cell.id-precision-lost cannot be corrected by hand: download the export");
  }
}
