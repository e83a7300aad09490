package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.SharedReadings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotMadeTest {
  private static final ReportRequest ALL =
      ReportRequest.everything().asOf(LocalDate.parse("2025-10-23"));
  private static final List<Channel> CHANNELS =
      List.of(Channel.of("1", "instagram"), Channel.of("2", "instagram"));

  private final List<NotMade> notMade = Collections.synchronizedList(new ArrayList<>());

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  /** A report whose parts, or which as a whole, may fail. */
  private record Fragile(Function<Channel, ReportPart> part, boolean whole) implements Report {
    @Override
    public String name() {
      return "summary";
    }

    @Override
    public LookBack lookBack(ReportRequest request) {
      return LookBack.of(Kind.CONTENT);
    }

    @Override
    public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate day) {
      if (whole) {
        throw new IllegalStateException("no report");
      }
      return new ReportModel(
          false,
          "summary",
          "summaries",
          List.of(ReportField.text("account_id")),
          Parts.of(CHANNELS, part));
    }
  }

  private static ReportPart part(Channel channel) {
    return new ReportPart(Map.of("account_id", channel.accountId()), Optional.empty());
  }

  private Reports reports(Report report) {
    return new Reports(
        database.source(),
        () -> false,
        Platforms.builtIn(),
        name -> name.equals("summary") ? report : ReportNames.report(name));
  }

  private Reports failingFor(String account, RuntimeException failure) {
    return reports(
        new Fragile(
            channel -> {
              if (channel.accountId().equals(account)) {
                throw failure;
              }
              return part(channel);
            },
            false));
  }

  private void write(Reports reports) throws IOException {
    reports.writeAll(
        List.of("summary", "audience"),
        List.of("json", "csv", "xlsx"),
        ALL,
        new PlainFolder(folder),
        notMade::add,
        new SharedReadings(1));
  }

  @Test
  void a_channel_that_cannot_be_made_is_left_out_and_named_and_the_others_appear()
      throws IOException {
    write(failingFor("2", new ArithmeticException("overflow")));

    assertThat(Files.readString(folder.resolve("summary.json")))
        .isEqualTo(
            """
            {"success": true, "summaries": [
            {"account_id": "1"}], "not_made": [
            {"account_id": 2, "platform": "instagram", "error": "2 on instagram could not be made: ArithmeticException: overflow"}]}
            """);
    assertThat(Files.readString(folder.resolve("summary.csv")))
        .isEqualTo("account_id\r\n\"1\"\r\n");
    assertThat(folder.resolve("summary.xlsx")).exists();
    assertThat(folder.resolve("audience.xlsx")).exists();
    assertThat(notMade.stream().map(NotMade::line))
        .containsExactly(
            "summary, 2 on instagram could not be made: ArithmeticException: overflow");
  }

  @Test
  void a_row_that_cannot_be_made_costs_its_channel_only() throws IOException {
    Reports reports =
        reports(
            new Fragile(
                channel ->
                    new ReportPart(
                        Map.of("account_id", channel.accountId()),
                        Optional.of(new Rows(channel.accountId().equals("2")))),
                false));

    write(reports);

    assertThat(Files.readString(folder.resolve("summary.csv")).lines()).hasSize(2001);
    assertThat(notMade.stream().map(NotMade::line))
        .containsExactly(
            "summary, 2 on instagram could not be made: ArithmeticException: row 1500");
  }

  /** More rows than are kept in memory. */
  private static final class Rows extends java.util.AbstractList<Map<String, Object>> {
    private final boolean broken;

    Rows(boolean broken) {
      this.broken = broken;
    }

    @Override
    public Map<String, Object> get(int index) {
      if (broken && index == 1500) {
        throw new ArithmeticException("row 1500");
      }
      return Map.of();
    }

    @Override
    public int size() {
      return 2000;
    }
  }

  @Test
  void a_report_that_cannot_be_made_says_so_and_the_others_appear() throws IOException {
    Reports reports = reports(new Fragile(NotMadeTest::part, true));

    write(reports);

    assertThat(Files.readString(folder.resolve("summary.json")))
        .contains("\"error\": \"all of it could not be made: IllegalStateException: no report\"");
    assertThat(Files.readString(folder.resolve("summary.csv"))).isEqualTo("not_made\r\n");
    assertThat(Files.readString(folder.resolve("audience.json"))).contains("\"audiences\": []");
    assertThat(notMade).hasSize(1);
  }

  @Test
  void a_file_that_cannot_be_rendered_says_so_and_the_other_formats_are_complete()
      throws IOException {
    Reports reports =
        reports(
            new Fragile(
                channel ->
                    new ReportPart(
                        Map.of("account_id", new Unprintable(channel)), Optional.empty()),
                false));

    write(reports);

    assertThat(Files.readString(folder.resolve("summary.csv"))).isEqualTo("not_made\r\n");
    assertThat(notMade.stream().map(NotMade::what)).contains("summary.csv");
    assertThat(folder.resolve("audience.csv")).exists();
  }

  /** No value of a report. */
  private record Unprintable(Channel channel) {
    @Override
    public String toString() {
      throw new IllegalArgumentException("no text");
    }
  }

  @Test
  void what_is_printed_names_what_could_not_be_made() {
    ReportAnswer answer =
        failingFor("1", new ArithmeticException("overflow")).answer("summary", "json", ALL);

    assertThat(answer.found()).isTrue();
    assertThat(answer.text()).contains("\"account_id\": \"2\"", "\"not_made\": [");
    assertThat(answer.notMade()).hasSize(1);
  }

  @Test
  void storage_and_a_stop_concern_everything_and_are_thrown() {
    assertThatThrownBy(() -> write(failingFor("2", new CancellationException("stop"))))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(
            () -> write(failingFor("2", new UncheckedIOException(new IOException("disk")))))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(notMade).isEmpty();
  }
}
