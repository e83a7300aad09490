package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.file.FolderOwner;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Folders below {@code <account>/<platform>/}, and the file's own name, that say another account or
 * platform than those above. Any other name says nothing.
 */
record OtherNames(FileContext file) {
  /** Also words of other things: in a file's name they name no platform. */
  private static final Set<String> COMMON_WORDS = Set.of("x", "threads");

  /**
   * @throws FileRefused when a folder is of another account
   */
  void requireAccount() throws FileRefused {
    List<String> folders = folders();
    for (int i = 0; i < folders.size(); i++) {
      boolean isAbovePlatform =
          i + 1 < folders.size()
              && platform(folders.get(i + 1)).isPresent()
              && platform(folders.get(i)).isEmpty()
              && !InnerAccounts.isDate(folders.get(i));
      if (isOther(folders.get(i), isAbovePlatform)) {
        throw new FileRefused(
            Problem.of(
                ProblemCode.FILE_SEVERAL_OWNERS,
                "the folder "
                    + folders.get(i)
                    + ", which is another account's, in that of "
                    + own(),
                "folders of one account",
                "Move the file to <input>/"
                    + folders.get(i)
                    + "/<platform>/; or, where it is of "
                    + own()
                    + ", out of that folder."));
      }
    }
  }

  private boolean isOther(String folder, boolean isAbovePlatform) {
    Optional<String> known = file.accounts().find(folder).map(Account::id).map(AccountId::value);
    Optional<String> named = known.or(() -> Optional.of(folder).filter(any -> isAbovePlatform));
    return file.account().isPresent()
        && named.filter(id -> !id.equalsIgnoreCase(own())).isPresent();
  }

  private String own() {
    return file.account().map(AccountId::value).orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * @throws FileRefused when a folder, or the name, is of another platform
   */
  void requirePlatform() throws FileRefused {
    Optional<String> own = file.platform().map(Platform::key);
    if (own.isEmpty()) {
      return;
    }
    for (String folder : folders()) {
      Optional<String> named = platform(folder);
      if (named.isPresent() && !named.equals(own)) {
        throw refused("the folder " + folder, own.get(), named.get());
      }
    }
    List<String> named = inName();
    if (!named.isEmpty() && !named.contains(own.get())) {
      throw refused("the file name " + lastName(), own.get(), named.get(0));
    }
  }

  private static FileRefused refused(String what, String own, String named) {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_OTHER_PLATFORM,
            what + " for a file of " + own,
            "names of " + own + ", or of no platform",
            "Move the file to <input>/<account>/"
                + named
                + "/; or, where it is of "
                + own
                + ", give it a name, and a folder, that does not say "
                + named
                + "."));
  }

  private List<String> inName() {
    String stem = lastName().replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
    Optional<String> whole = platform(stem).filter(any -> !COMMON_WORDS.contains(stem));
    return whole.isPresent()
        ? List.of(whole.get())
        : Arrays.stream(stem.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> Platforms.BUILT_IN.contains(word) && !COMMON_WORDS.contains(word))
            .toList();
  }

  private String lastName() {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  private Optional<String> platform(String name) {
    return file.platforms().find(name).map(Platform::key);
  }

  /** The first is an account's, whatever it is called. */
  private List<String> folders() {
    List<String> all = FolderOwner.foldersOf(file.name());
    return all.isEmpty() ? all : all.subList(1, all.size());
  }
}
