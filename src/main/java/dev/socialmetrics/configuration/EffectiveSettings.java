package dev.socialmetrics.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Every setting with its value and where that came from. */
final class EffectiveSettings {
  private static final String DEFAULT = "default";
  private static final String MASK = "***";

  /** An address of a webhook is a secret too: whoever knows it can write there. */
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(\\.url|secret|password|token|credential)$");

  private final SettingSources sources;

  EffectiveSettings(SettingSources sources) {
    this.sources = sources;
  }

  /** In the order of the sections; lists of records an entry's key a line. */
  List<EffectiveSetting> list() {
    Map<String, Optional<String>> plain = new LinkedHashMap<>();
    SettingKeys.defaults(Settings.class)
        .forEach((key, value) -> plain.putIfAbsent(key.replaceAll("\\[].*", ""), value));
    List<EffectiveSetting> settings = new ArrayList<>();
    SettingKeys.defaults(Settings.class).keySet().stream()
        .map(key -> key.contains("[]") ? key.substring(0, key.indexOf('[')) + "[]" : key)
        .distinct()
        .forEach(key -> settings.addAll(of(key, plain.get(key.replace("[]", "")))));
    return settings;
  }

  private List<EffectiveSetting> of(String key, Optional<String> otherwise) {
    boolean records = key.endsWith("[]");
    ConfigurationPropertyName name = ConfigurationPropertyName.of(key.replace("[]", ""));
    List<ConfigurationProperty> entries = sources.listBelow(name);
    Optional<ConfigurationProperty> whole = sources.find(name);
    if (records && !entries.isEmpty()) {
      return entries.stream().map(this::setting).toList();
    }
    if (whole.isPresent()) {
      return List.of(setting(whole.get()));
    }
    return List.of(
        entries.isEmpty()
            ? new EffectiveSetting(
                name.toString(), records ? "[]" : otherwise.orElse("[]"), DEFAULT)
            : joined(name, entries));
  }

  private EffectiveSetting setting(ConfigurationProperty property) {
    String text = String.valueOf(property.getValue());
    return new EffectiveSetting(
        property.getName().toString(),
        masked(property.getName().toString(), text.isEmpty() ? "[]" : text),
        sources.place(property.getOrigin()));
  }

  private EffectiveSetting joined(
      ConfigurationPropertyName name, List<ConfigurationProperty> entries) {
    String values =
        entries.stream()
            .map(entry -> String.valueOf(entry.getValue()))
            .collect(Collectors.joining(", ", "[", "]"));
    return new EffectiveSetting(name.toString(), values, sources.place(entries.get(0).getOrigin()));
  }

  /** What may be kept and shown. */
  static Map<String, String> withoutSecrets(Map<String, String> settings) {
    Map<String, String> kept = new TreeMap<>(settings);
    kept.keySet().removeIf(key -> SECRET.matcher(key).matches());
    return kept;
  }

  private static String masked(String key, String value) {
    return SECRET.matcher(key).matches() ? MASK : value;
  }
}
