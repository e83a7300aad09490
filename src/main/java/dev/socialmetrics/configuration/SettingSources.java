package dev.socialmetrics.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Where the keys of one file come from, the strongest first: options, environment, the file. */
final class SettingSources {
  private static final String OPTIONS = "options";

  private final Path path;
  private final List<PropertySource<?>> sources = new ArrayList<>();
  private Optional<Node> root = Optional.empty();

  /**
   * @param options by key, as {@code --set} gave them
   * @throws ConfigurationRefused when the file is no YAML
   */
  SettingSources(Path path, Map<String, String> environment, Map<String, String> options) {
    this.path = path;
    sources.add(new MapPropertySource(OPTIONS, new TreeMap<>(options)));
    sources.add(new SystemEnvironmentPropertySource("systemEnvironment", stripped(environment)));
    sources.addAll(load());
  }

  private static Map<String, Object> stripped(Map<String, String> environment) {
    Map<String, Object> stripped = new TreeMap<>();
    environment.forEach(
        (name, value) ->
            SettingVariables.keyPart(name).ifPresent(part -> stripped.put(part, value)));
    return stripped;
  }

  private List<PropertySource<?>> load() {
    if (!Files.exists(path)) {
      return List.of();
    }
    String text = ConfigurationText.read(path);
    try {
      root = Optional.ofNullable(harmless(text));
      return new YamlPropertySourceLoader().load(path.toString(), new FileSystemResource(path));
    } catch (IOException | RuntimeException e) {
      throw new ConfigurationRefused(unreadable(e));
    }
  }

  /** A few lines of aliases of lists can stand for billions of entries: none are followed. */
  private static Node harmless(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    return new Yaml(options).compose(new StringReader(text));
  }

  private String unreadable(Exception e) {
    String line = "";
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      line = ":" + (marked.getProblemMark().getLine() + 1);
      why = marked.getProblem();
    }
    return path + line + ": not readable as YAML: " + why + ". Correct the file.";
  }

  /**
   * @throws ConfigurationRefused when the file has a list or keys where the record has a value
   */
  void requireShape(Class<?> type) {
    root.ifPresent(node -> new YamlShape(path.toString()).require(node, type));
  }

  Binder binder() {
    return new Binder(ConfigurationPropertySources.from(sources));
  }

  /** The property that counts, of a key; empty where nothing sets it. */
  Optional<ConfigurationProperty> find(ConfigurationPropertyName key) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.from(sources)) {
      ConfigurationProperty property = source.getConfigurationProperty(key);
      if (property != null) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /** What the strongest source that has any says below a key, such as the entries of a list. */
  List<ConfigurationProperty> listBelow(ConfigurationPropertyName key) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.from(sources)) {
      if (source instanceof IterableConfigurationPropertySource all) {
        List<ConfigurationProperty> found =
            all.stream().filter(key::isAncestorOf).map(all::getConfigurationProperty).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The file and line, the variable of the environment or the option that says so. */
  String place(Origin origin) {
    if (origin instanceof PropertySourceOrigin of) {
      PropertySource<?> source = of.getPropertySource();
      if (source.getName().equals(OPTIONS)) {
        return "option --set " + of.getPropertyName();
      }
      return source instanceof SystemEnvironmentPropertySource
          ? "environment variable " + SettingVariables.PREFIX + of.getPropertyName()
          : place(of.getOrigin());
    }
    return origin instanceof TextResourceOrigin text && text.getLocation() != null
        ? path + ":" + (text.getLocation().getLine() + 1)
        : path.toString();
  }
}
