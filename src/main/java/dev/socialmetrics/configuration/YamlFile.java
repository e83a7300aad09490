package dev.socialmetrics.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.origin.Origin;

/**
 * One YAML file bound to a record, with a message that names file, line and key when it does not
 * fit.
 */
final class YamlFile {
  private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token).*");

  private final SettingSources sources;

  YamlFile(Path path) {
    this(new SettingSources(path, Map.of(), Map.of()));
  }

  YamlFile(SettingSources sources) {
    this.sources = sources;
  }

  <T> T bind(Class<T> type) {
    sources.requireShape(type);
    try {
      return sources
          .binder()
          .bindOrCreate(
              ConfigurationPropertyName.EMPTY.toString(),
              Bindable.of(type),
              new NoUnboundElementsBindHandler(
                  BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
    } catch (BindException e) {
      throw new ConfigurationRefused(explain(e, type));
    }
  }

  private String explain(BindException e, Class<?> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unbound) {
        return unknown(unbound.getUnboundProperties().iterator().next(), type);
      }
      if (cause instanceof OutOfRange range) {
        return outOfRange(range, e.getName());
      }
    }
    return wrong(e);
  }

  private String outOfRange(OutOfRange range, ConfigurationPropertyName bound) {
    String key = range.keyWithin(bound.toString());
    return message(key, bound, range.getMessage());
  }

  /**
   * A refusal of a value that fits its type and makes no sense, with the line of its key.
   *
   * @param entry of a list, {@code goals[0]}
   * @param key of the entry
   * @param what was found and what is expected
   */
  ConfigurationRefused refusal(String entry, String key, String what) {
    return new ConfigurationRefused(
        message(entry + "." + key, ConfigurationPropertyName.of(entry), ": " + what));
  }

  private String message(String key, ConfigurationPropertyName entry, String what) {
    boolean isWhole = what.endsWith("?") || what.endsWith(".");
    return sources.place(origin(key, entry))
        + ": "
        + key
        + what
        + (isWhole ? "" : ". Correct the value.");
  }

  /** The keys that an entry of a list has, as the source that counts writes them. */
  List<String> listKeys(String entry) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(entry);
    return sources.listBelow(name).stream()
        .map(property -> property.getName())
        .filter(key -> name.isParentOf(key))
        .map(key -> key.getLastElement(Form.ORIGINAL))
        .toList();
  }

  /** Whether two spellings are one key: {@code minimum-severity} is {@code minimumSeverity}. */
  static boolean isSameKey(String one, String other) {
    return ConfigurationPropertyName.of(one).equals(ConfigurationPropertyName.adapt(other, '.'));
  }

  /** Where a key is; where it is missing, where the first one of its entry is. */
  private Origin origin(String key, ConfigurationPropertyName entry) {
    Optional<ConfigurationProperty> exact = sources.find(ConfigurationPropertyName.adapt(key, '.'));
    return exact
        .or(() -> sources.listBelow(entry).stream().findFirst())
        .map(ConfigurationProperty::getOrigin)
        .orElse(null);
  }

  private String unknown(ConfigurationProperty property, Class<?> type) {
    String key = property.getName().toString();
    String nearest =
        SettingKeys.nearest(key, type).map(near -> " Did you mean " + near + "?").orElse("");
    String secret =
        SECRET.matcher(key).matches()
            ? " Secrets are never written here: name a variable of the environment or a file."
            : "";
    return sources.place(property.getOrigin()) + ": unknown key " + key + "." + nearest + secret;
  }

  private String wrong(BindException e) {
    ConfigurationProperty property =
        Optional.ofNullable(e.getProperty()).or(() -> sources.find(e.getName())).orElse(null);
    String found = property == null ? "" : ": found \"" + property.getValue() + "\"";
    Origin origin = property == null ? null : property.getOrigin();
    String expected =
        e.getTarget().getType().getRawClass().getSimpleName().toLowerCase(Locale.ROOT);
    return sources.place(origin)
        + ": "
        + e.getName()
        + found
        + ", expected a "
        + SettingKeys.describe(e.getTarget().getType().toClass(), expected)
        + ". Correct the value.";
  }
}
