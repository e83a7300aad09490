package dev.socialmetrics.http.intake;

import dev.socialmetrics.job.inbox.Inbox.Draft;
import dev.socialmetrics.job.inbox.InboxCheck.Checked;
import java.time.Instant;

/**
 * What was sent, read to its end.
 *
 * @param at when it came
 */
record Judged(Sending sending, Instant at, Draft draft, Checked checked) {}
