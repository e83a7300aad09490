package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FolderNames;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.file.FolderOwner;
import dev.socialmetrics.store.file.FileOwnership;
import java.util.Optional;

/** Whose a file is, by its folders and else by the options of the command. */
final class FileOwner {
  private final ImportContext context;

  FileOwner(ImportContext context) {
    this.context = context;
  }

  /** Whose the file is, whether that may be used or not. */
  FileOwnership of(SourceFile file) {
    return new FileOwnership(nameAccount(file), namePlatform(file));
  }

  private Optional<String> namePlatform(SourceFile file) {
    return FolderOwner.of(file.name())
        .platform()
        .or(context.asked()::platform)
        .flatMap(name -> context.configuration().platforms().find(name))
        .map(Platform::key);
  }

  /** The id of the account, whether it may be used or not; empty where only the rows tell. */
  Optional<String> nameAccount(SourceFile file) {
    return folderAccount(file).or(context.asked()::account).map(this::idOf);
  }

  /** A folder that was unpacked right into the input folder is no account. */
  private Optional<String> folderAccount(SourceFile file) {
    return FolderOwner.of(file.name())
        .account()
        .filter(folder -> !folders().isDownload(file.name()));
  }

  FolderNames folders() {
    return new FolderNames(context.configuration().accounts(), context.configuration().platforms());
  }

  /** The id of the account that an option or a folder names. */
  String idOf(String name) {
    Accounts accounts = context.configuration().accounts();
    return accounts
        .find(name)
        .map(known -> known.id().value())
        .orElseGet(() -> accounts.idOf(name));
  }

  /** What is wrong where folders of a file that was named say otherwise than the options. */
  Optional<Problem> findContradiction(SourceFile file) {
    Optional<Problem> account =
        folderAccount(file)
            .map(this::idOf)
            .flatMap(
                folder ->
                    context
                        .asked()
                        .account()
                        .filter(option -> !idOf(option).equalsIgnoreCase(folder))
                        .map(option -> contradicted("account", option, folder)));
    return account.or(() -> findOtherPlatform(file));
  }

  private Optional<Problem> findOtherPlatform(SourceFile file) {
    Optional<String> option = context.asked().platform().flatMap(this::platformKey);
    return FolderOwner.of(file.name())
        .platform()
        .flatMap(this::platformKey)
        .filter(folder -> option.filter(key -> !key.equals(folder)).isPresent())
        .map(folder -> contradicted("platform", option.orElseThrow(), folder));
  }

  private Optional<String> platformKey(String name) {
    return context.configuration().platforms().find(name).map(Platform::key);
  }

  private static Problem contradicted(String option, String said, String folder) {
    return Problem.of(
        ProblemCode.FILE_OPTION_CONTRADICTED,
        "--" + option + " " + said + " for a file in the folder of " + folder,
        "an option that says what the folder does, or no folder that says it",
        "Leave --"
            + option
            + " out where the file is of "
            + folder
            + "; else move the file to <input>/<account>/<platform>/ of "
            + said
            + " and import it there. If it is stored for "
            + folder
            + " already, take that back with metrics forget.");
  }

  /** What an option calls the account of a file that lies in no account's folder. */
  Optional<String> writtenAccount(SourceFile file) {
    return context.asked().account().filter(name -> folderAccount(file).isEmpty());
  }

  /**
   * The id of the account; empty where only the rows tell.
   *
   * @throws FileRefused when only configured accounts may be used and it is none
   */
  Optional<String> account(SourceFile file) throws FileRefused {
    Optional<String> account = nameAccount(file);
    if (account.isPresent() && isToBeRefused(account.get())) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_UNKNOWN_ACCOUNT,
              "account " + account.get(),
              "an account of config/accounts.yml",
              "Add it there, or set accounts.unknown to register."));
    }
    return account;
  }

  private boolean isToBeRefused(String account) {
    return context.configuration().settings().accounts().unknown()
            == Settings.UnknownAccounts.REJECT
        && context.configuration().accounts().find(account).isEmpty();
  }

  /**
   * The platform's key; empty where a folder's name is none, or nothing tells.
   *
   * @throws FileRefused when the command names one that is none
   */
  Optional<String> platform(SourceFile file) throws FileRefused {
    Optional<String> folder = FolderOwner.of(file.name()).platform();
    Optional<String> name = folder.or(context.asked()::platform);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Platform> platform = context.configuration().platforms().find(name.get());
    if (platform.isEmpty() && folder.isEmpty()) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_UNKNOWN_PLATFORM,
              "platform " + name.get(),
              "one of " + String.join(" ", context.configuration().platforms().keys()),
              "Correct --platform, or add the platform to platforms in config/application.yml."));
    }
    return platform.map(Platform::key);
  }
}
