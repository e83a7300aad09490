package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.advice.Recommendation;
import dev.socialmetrics.insight.advice.Recommendations;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.insight.words.Sentences;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said first of each account and of all together, from one snapshot. */
public final class Briefings {
  private final Findings findings;
  private final ChannelNames names;
  private final long minimumBase;
  private final SortedMap<AccountId, List<Finding>> byAccount;
  private final Map<AccountId, List<ChangeFinding>> changes = new HashMap<>();

  private final boolean ofOneAccount;

  private Briefings(
      Findings findings, ChannelNames names, long minimumBase, Set<Channel> withDays) {
    this.ofOneAccount =
        Stream.concat(
                    withDays.stream(),
                    findings.channels().stream().map(finding -> finding.id().channel()))
                .map(Channel::account)
                .distinct()
                .count()
            == 1;
    this.findings = findings;
    this.names = names;
    this.minimumBase = minimumBase;
    this.byAccount =
        findings.channels().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.id().account().orElseThrow(),
                    TreeMap::new,
                    Collectors.toList()));
    findings.changes().all().stream()
        .filter(one -> one.id().account().isPresent() && one.id().platform().isEmpty())
        .forEach(
            one ->
                changes
                    .computeIfAbsent(one.id().account().orElseThrow(), first -> new ArrayList<>())
                    .add(one));
  }

  /**
   * @param date the report date
   */
  public static Briefings of(ReportQueries queries, ReportRequest request, LocalDate date) {
    return of(queries, request, date, queries.latestDays(request.scope(), date));
  }

  /**
   * @param latest the latest day of each channel up to the report date
   */
  public static Briefings of(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    Map<String, String> accounts = queries.accountNames();
    ChannelNames names =
        new ChannelNames(
            request.supplement().platforms()::nameOf,
            account -> accounts.getOrDefault(account.value(), account.value()),
            false);
    return new Briefings(
        Findings.of(queries, request, date, latest), names, request.minimumBase(), latest.keySet());
  }

  /** Of one account; platforms are named, and the account is not. */
  public Briefing of(AccountId account) {
    return briefing(
        changes.getOrDefault(account, List.of()),
        byAccount.getOrDefault(account, List.of()),
        names.ofOne());
  }

  /** Of all accounts together; where there is one only, it is not named. */
  public Briefing ofAll() {
    return briefing(
        findings.changes().ofAll(),
        findings.channels(),
        ofOneAccount ? names.ofOne() : names.ofSeveral());
  }

  private Briefing briefing(List<ChangeFinding> totals, List<Finding> found, ChannelNames called) {
    return new Briefing(
        new Sentences(called, minimumBase).of(totals, found), Recommendations.of(found, called));
  }

  /** The recommendations of each account, in order of accounts. */
  List<Recommendation> recommendations() {
    return byAccount.values().stream()
        .flatMap(found -> Recommendations.of(found, names.ofOne()).stream())
        .toList();
  }
}
