package dev.socialmetrics.http.intake;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.store.file.FileFate;
import dev.socialmetrics.store.file.SeenFiles;
import dev.socialmetrics.store.query.ReportSession;
import dev.socialmetrics.store.query.TracedRow;
import dev.socialmetrics.store.rejected.RejectedList;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the database has of what was sent. */
final class Stored {
  private final LiveDatabase database;

  Stored(LiveDatabase database) {
    this.database = database;
  }

  /** What became of it; empty while it is not known there. */
  Optional<FileFate> fate(Draft draft) {
    return database
        .ask(open -> new SeenFiles(open.reading()).findFate(draft.name(), draft.sha256()))
        .flatMap(fate -> fate);
  }

  /** Its rejected rows. */
  List<RejectedRow> rejected(Draft draft) {
    return database
        .ask(
            open ->
                new RejectedList(open.reading())
                    .list(Optional.empty(), Optional.of(draft.name()), false))
        .orElse(List.of());
  }

  /** The row that is stored under the key of another one; that one where none is. */
  Observation campaign(Observation sent) {
    String id = sent.text(Kind.CAMPAIGN.column("campaign_id"));
    LocalDate start = LocalDate.parse(sent.text(Kind.CAMPAIGN.column("start_date")));
    String end = sent.text(Kind.CAMPAIGN.column("end_date"));
    return database
        .ask(
            open -> {
              try (ReportSession session = ReportSession.open(open.reading())) {
                return session
                    .traces()
                    .campaign(sent.channel(), id, new Window(start, start))
                    .stream()
                    .map(TracedRow::values)
                    .filter(row -> row.text(Kind.CAMPAIGN.column("end_date")).equals(end))
                    .findFirst();
              }
            })
        .flatMap(row -> row)
        .orElse(sent);
  }
}
