package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.source.table.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each cell of a row has a name of its own, so that none takes another's place. */
class CellTitlesTest {
  private static List<String> titles(String... labels) {
    return CellTitles.of(new Layout(List.of(labels)));
  }

  @Test
  void labels_that_differ_stay_as_they_are_on_one_line() {
    assertThat(titles("Date", " Reach \n (total) ")).containsExactly("Date", "Reach (total)");
  }

  @Test
  void one_that_is_blank_or_there_already_has_its_position() {
    assertThat(titles("a", "", "a")).containsExactly("a", "#2", "a #3");
  }

  @Test
  void a_name_with_a_position_may_itself_be_taken() {
    assertThat(titles("a", "a #3", "a")).containsExactly("a", "a #3", "a #3 #3");
  }

  @Test
  void none_begins_as_those_that_say_where_a_row_stood() {
    assertThat(titles("_file", "_")).containsExactly("file #1", "#2");
  }
}
