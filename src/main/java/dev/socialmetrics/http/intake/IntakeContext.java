package dev.socialmetrics.http.intake;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ServeSettings;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.job.inbox.IdempotencyKeys;
import dev.socialmetrics.job.inbox.Inbox;
import dev.socialmetrics.job.inbox.InboxCheck;
import dev.socialmetrics.job.inbox.Receipts;
import dev.socialmetrics.job.live.LiveRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;

/** What takes in what is sent. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class IntakeContext {

  /** What a process that died had not accepted yet is removed. */
  @Bean
  Inbox inbox(Path output) throws IOException {
    Inbox inbox = new Inbox(output);
    inbox.clean();
    return inbox;
  }

  @Bean
  IdempotencyKeys idempotencyKeys(Path output, Clock clock) throws IOException {
    IdempotencyKeys keys = new IdempotencyKeys(output, clock);
    keys.clean();
    return keys;
  }

  @Bean
  Receipts receipts(Clock clock) {
    return new Receipts(clock);
  }

  @Bean
  OwnRuns ownRuns(LiveDatabase database) {
    return new OwnRuns(database);
  }

  @Bean
  Stored stored(LiveDatabase database) {
    return new Stored(database);
  }

  @Bean
  BodyReception reception(Inbox inbox, ServeSettings settings) {
    return new BodyReception(inbox.drafts(), settings.limits().bodyTime());
  }

  @Bean
  Intake intake(
      Inbox inbox,
      Path output,
      Configuration configuration,
      Clock clock,
      LiveDatabase database,
      LiveRuns runs,
      OwnRuns own,
      Stored stored) {
    InboxCheck check = new InboxCheck(output, configuration, clock);
    return new Intake(inbox, check, database, runs, own, stored);
  }

  @Bean
  Acceptance acceptance(
      Intake intake, Inbox inbox, Receipts receipts, IdempotencyKeys keys, OwnRuns own) {
    return new Acceptance(intake, inbox, receipts, keys, own);
  }

  @Bean
  RowsController rows(
      BodyReception reception,
      Acceptance acceptance,
      Configuration configuration,
      Stored stored,
      ServeSettings settings) {
    return new RowsController(
        reception,
        new RowsIntake(acceptance, configuration, stored),
        settings.limits().body().toBytes());
  }

  @Bean
  ExportController exports(
      BodyReception reception,
      Acceptance acceptance,
      Configuration configuration,
      Stored stored,
      ServeSettings settings) {
    return new ExportController(
        reception,
        new ExportIntake(acceptance, configuration, stored),
        settings.limits().file().toBytes());
  }
}
