package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is taken up again is the one that was made. */
class RequestJsonTest {
  private static final String START = "{\"command\":\"import\",\"input\":\"/in\",\"config\":\"/c\"";
  private static final String ORDER =
      "{\"command\":\"report\",\"input\":\"/in\",\"config\":\"/c\",\"order\":{\"names\":[\"summary\"],"
          + "\"formats\":[\"csv\",\"json\"],\"accounts\":[\"1\"],\"platforms\":[\"instagram\"],";

  private static String again(String text) {
    return RequestJson.write(RequestJson.read(text, Path.of("/out")), RequestJson.settings(text));
  }

  private static ReportOrder order(String rest) {
    return RequestJson.read(ORDER + rest, Path.of("/out")).order().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        START + "}",
        START + ",\"date\":\"2025-10-02\"}",
        START + ",\"dates\":[\"2025-10-01\",\"2025-10-02\"]}",
        START
            + ",\"account\":\"acme\",\"platform\":\"tiktok\",\"files\":[\"/in/a.csv\",\"/b.csv\"]}",
        START + ",\"period\":\"2025-07-01..2025-07-31\",\"files\":[\"/in/a.csv\"]}",
        START + ",\"grain\":\"day\",\"files\":[\"/in/a.csv\"]}",
        START + ",\"period\":\"2025-07-01..2025-07-31\",\"grain\":\"day\"}",
        START + ",\"settings\":{\"import.readers\":\"1\",\"report.top-content-limit\":\"2\"}}",
        ORDER
            + "\"limit\":10,\"reach_floor\":\"auto\",\"minimum_base\":100,\"post_types\":[],"
            + "\"hashtags\":[],\"campaigns\":[],\"to\":\"/to\"}}",
        ORDER
            + "\"as_of\":\"2025-10-02\",\"asked_days\":30,\"limit\":5,\"reach_floor\":\"0\","
            + "\"minimum_base\":0,\"post_types\":[\"reel\"],\"hashtags\":[\"launch\"],"
            + "\"campaigns\":[\"autumn\"],\"min_reach\":0,\"order_by\":\"likes\",\"to\":\"/to\"}}",
        ORDER
            + "\"period\":\"2025-Q3\",\"compare\":\"2024-02-01..2024-02-29\",\"limit\":10,"
            + "\"reach_floor\":\"auto\",\"minimum_base\":100,\"post_types\":[],"
            + "\"hashtags\":[],\"campaigns\":[],\"to\":\"/to\"}}",
      })
  void what_is_stored_is_read_and_written_again_as_it_was(String stored) {
    assertThat(again(stored)).isEqualTo(stored);
  }

  @Test
  void a_request_knows_the_output_folder_that_holds_it() {
    assertThat(RequestJson.read(START + "}", Path.of("/out")).toString()).contains("/out");
  }

  @Test
  void settings_are_written_in_the_order_of_their_keys() {
    RunRequest request = RequestJson.read(START + "}", Path.of("/out"));

    assertThat(
            RequestJson.write(request, new TreeMap<>(Map.of("b", "2", "a", "1")).descendingMap()))
        .isEqualTo(START + ",\"settings\":{\"a\":\"1\",\"b\":\"2\"}}");
  }

  @Test
  void what_a_purge_left_of_a_request_has_no_settings() {
    assertThat(RequestJson.settings("{}")).isEmpty();
  }

  @Test
  void the_default_of_days_that_earlier_versions_always_wrote_was_not_asked_for() {
    String rest = ",\"limit\":10,\"reach_floor\":\"50\",\"to\":\"/to\"}}";

    assertThat(order("\"days\":30" + rest).request().askedDays()).isEmpty();
    assertThat(order("\"days\":7" + rest).request().askedDays()).hasValue(7);
    assertThat(order("\"days\":7,\"asked_days\":30" + rest).request().askedDays()).hasValue(30);
  }

  @Test
  void what_earlier_versions_did_not_write_has_its_default() {
    ReportOrder order = order("\"limit\":10,\"reach_floor\":50,\"order_by\":null,\"to\":\"/to\"}}");

    assertThat(order.request().minimumBase()).isEqualTo(ReportRequest.MINIMUM_BASE);
    assertThat(order.request().reachFloor()).isEqualTo(MinimumReach.of(50));
    assertThat(order.request().filters().given()).isEmpty();
  }
}
