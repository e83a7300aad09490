package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Collaborators;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do with a file of several owners that are not all known. */
final class OwnersAdvice {
  private static final String OF_EACH =
      "with that name or id among its handles (metrics accounts add ACCOUNT --handle PLATFORM=NAME)";

  private final Accounts accounts;
  private final Optional<AccountId> ofFile;

  /**
   * @param ofFile the account of the file's folder or option
   */
  OwnersAdvice(Accounts accounts, Optional<AccountId> ofFile) {
    this.accounts = accounts;
    this.ofFile = ofFile.map(id -> accounts.find(id.value()).map(Account::id).orElse(id));
  }

  /** Where each owner is a client. */
  static String ofClients() {
    return "Give each an account there, " + OF_EACH + "; or download an export of one account.";
  }

  /**
   * Where posts of others are in the export of an account that published them together with them.
   *
   * @param owners two or more
   */
  String ofPosts(List<FoundOwner> owners, String platform) {
    FoundOwner main = main(owners);
    Optional<AccountId> account = main.known().or(() -> ofFile);
    long all = owners.stream().mapToLong(FoundOwner::rows).sum();
    return "If the others published posts together with "
        + main.label(main.rows() + " of " + all + " rows")
        + ", "
        + (main.known().isPresent()
            ? ofKnown(main.known().get(), platform)
            : ofUnknown(main, account, platform))
        + ": then their posts are left out; collaborators: "
        + Collaborators.COUNT
        + " counts them as posts of "
        + account.map(AccountId::value).orElse("that account")
        + ". Where they are accounts of yours, give each an account there, "
        + OF_EACH
        + ".";
  }

  /** That of the folder where it is one of them, else the one with the most rows. */
  private FoundOwner main(List<FoundOwner> owners) {
    return owners.stream()
        .filter(each -> each.known().isPresent() && each.known().equals(ofFile))
        .findFirst()
        .or(() -> owners.stream().max(Comparator.comparingLong(FoundOwner::rows)))
        .orElseThrow();
  }

  private String ofKnown(AccountId account, String platform) {
    boolean isSaid = accounts.find(account.value()).flatMap(Account::collaborators).isPresent();
    String place = "put the file into <input>/" + account + "/" + platform + "/";
    String key = command(account.value(), "");
    if (isSaid) {
      return place;
    }
    return ofFile.filter(other -> !other.equals(account)).isPresent() ? place + " and " + key : key;
  }

  private String ofUnknown(FoundOwner main, Optional<AccountId> account, String platform) {
    return command(
        account.map(AccountId::value).orElse("ACCOUNT"),
        " --handle " + word(platform + "=" + main.name()));
  }

  private static String command(String account, String handle) {
    return "run metrics accounts add "
        + word(account)
        + handle
        + " --collaborators "
        + Collaborators.LEAVE_OUT;
  }

  /** As a shell takes it for one word. */
  private static String word(String text) {
    return text.matches("[\\p{L}\\p{N}_.@=:/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
