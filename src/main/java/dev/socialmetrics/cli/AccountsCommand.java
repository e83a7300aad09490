package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Collaborators;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.store.query.AccountActivity;
import dev.socialmetrics.store.query.AccountActivity.Active;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code metrics accounts}: the accounts that are configured or have data. */
@Command(
    name = "accounts",
    mixinStandardHelpOptions = true,
    subcommands = AccountsAddCommand.class,
    description = "List the accounts known, with their platforms and the last day of each.")
final class AccountsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  AccountsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Accounts configured = JobCommands.configuration(context, folders).accounts();
    Map<String, List<Active>> known = new TreeMap<>();
    configured.listAll().forEach(account -> known.put(account.id().value(), new ArrayList<>()));
    ReadOnlyDatabase.read(
            folders.output(context.environment()),
            database -> new AccountActivity(database.reading()).list())
        .orElse(List.of())
        .forEach(
            active -> known.computeIfAbsent(active.account(), id -> new ArrayList<>()).add(active));
    if (known.isEmpty()) {
      context.out().println("no account yet");
    }
    known.forEach((id, platforms) -> context.out().println(line(id, platforms, configured)));
    return ExitCode.DONE;
  }

  private static String line(String id, List<Active> platforms, Accounts configured) {
    String name =
        configured
            .find(id)
            .flatMap(Account::name)
            .map(text -> " (" + Clip.clip(text) + ")")
            .orElse("");
    String data =
        platforms.stream()
            .map(active -> active.platform() + " " + active.lastDay().orElse("undated"))
            .collect(Collectors.joining(", "));
    String shared =
        configured
            .find(id)
            .flatMap(Account::collaborators)
            .map(AccountsCommand::ofCollaborators)
            .orElse("");
    return Clip.clip(id) + name + ": " + (data.isEmpty() ? "no data" : data) + shared;
  }

  private static String ofCollaborators(Collaborators rule) {
    return switch (rule) {
      case LEAVE_OUT -> "; posts of collaborators are left out";
      case COUNT -> "; posts of collaborators count";
    };
  }
}
