package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.AccountsFile;
import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Collaborators;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.job.running.ExitCode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics accounts add}: writes an account, or more of one, into config/accounts.yml. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Write an account, or more of one, into config/accounts.yml; comments are kept.")
final class AccountsAddCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "ID", description = "As in the column account_id, or the folder's name.")
  private String id;

  @Option(names = "--name", paramLabel = "TEXT", description = "Name for people.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of its local times.")
  private Optional<String> zone = Optional.empty();

  @Option(names = "--currency", paramLabel = "CODE", description = "Currency of its money.")
  private Optional<String> currency = Optional.empty();

  @Option(
      names = "--handle",
      paramLabel = "PLATFORM=HANDLE",
      description = "An id or handle by which a platform's exports name it; may be repeated.")
  private List<String> handles = List.of();

  @Option(
      names = "--collaborators",
      paramLabel = "RULE",
      description = {
        "What becomes of posts in its exports that other accounts published with it:",
        "leave-out or count (they are its posts, too). Without it such an export is refused."
      })
  private Optional<Collaborators> collaborators = Optional.empty();

  AccountsAddCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Map<String, List<String>> byPlatform = byPlatform();
    Account account =
        read(
            () ->
                new Account(
                    new AccountId(id),
                    name,
                    zone.map(ZoneId::of),
                    currency.map(Currency::getInstance).map(Currency::getCurrencyCode),
                    List.of(),
                    collaborators));
    Path folder = folders.targets(context.environment()).configuration();
    boolean isNew = new AccountsFile(folder).add(account, byPlatform);
    context
        .out()
        .println(
            (isNew ? "added " + id + " to " : "added to the entry of " + id + " in ")
                + folder.resolve("accounts.yml"));
    return ExitCode.DONE;
  }

  private Map<String, List<String>> byPlatform() {
    Platforms platforms = JobCommands.configuration(context, folders).platforms();
    Map<String, List<String>> byPlatform = new TreeMap<>();
    for (String handle : handles) {
      int at = handle.indexOf('=');
      Optional<Platform> platform =
          at < 0 ? Optional.empty() : platforms.find(handle.substring(0, at));
      String key = platform.map(Platform::key).orElseThrow(() -> wrongHandle(handle, platforms));
      byPlatform
          .computeIfAbsent(key, none -> new ArrayList<>())
          .add(handle.substring(at + 1).strip());
    }
    return byPlatform;
  }

  private static CommandFailed wrongHandle(String handle, Platforms platforms) {
    return new CommandFailed(
        ExitCode.USAGE,
        "--handle: found "
            + handle
            + ", expected PLATFORM=HANDLE with one of "
            + String.join(" ", platforms.keys())
            + ".");
  }

  private static Account read(Callable<Account> making) {
    try {
      return making.call();
    } catch (DateTimeException e) {
      throw new CommandFailed(
          ExitCode.USAGE, "--zone: expected a zone such as UTC or Europe/Berlin.");
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "expected an id of 1 to 200 characters, and a currency code such as USD or EUR.");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
