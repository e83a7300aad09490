package dev.socialmetrics.job.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * One YAML file bound to a record, with a message that names file, line and key when it does not
 * fit.
 */
final class YamlFile {
  private static final String PREFIX = "METRICS_";
  private static final Set<String> NOT_KEYS = Set.of("METRICS_JAVA_OPTS", "METRICS_HOME");

  private final Path path;
  private final Map<String, String> environment;

  YamlFile(Path path, Map<String, String> environment) {
    this.path = path;
    this.environment = environment;
  }

  <T> T bind(Class<T> type) {
    List<PropertySource<?>> sources = new ArrayList<>();
    sources.add(overrides());
    sources.addAll(load());
    Binder binder = new Binder(ConfigurationPropertySources.from(sources));
    try {
      return binder.bindOrCreate(
          ConfigurationPropertyName.EMPTY.toString(),
          Bindable.of(type),
          new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
    } catch (BindException e) {
      throw new ConfigurationRefused(explain(e, type));
    }
  }

  private List<PropertySource<?>> load() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      return new YamlPropertySourceLoader().load(path.toString(), new FileSystemResource(path));
    } catch (IOException | RuntimeException e) {
      throw new ConfigurationRefused(unreadable(e));
    }
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

  private PropertySource<?> overrides() {
    Map<String, Object> stripped = new TreeMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !NOT_KEYS.contains(name)) {
            stripped.put(name.substring(PREFIX.length()), value);
          }
        });
    return new SystemEnvironmentPropertySource("systemEnvironment", stripped);
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

  /** Of an entry of a list the line is told too: nobody wants to count entries. */
  private String outOfRange(OutOfRange range, ConfigurationPropertyName bound) {
    String key = range.keyWithin(bound.toString());
    Origin origin = range.isInList() ? origin(key, bound) : null;
    return place(origin) + ": " + key + range.getMessage() + ". Correct the value.";
  }

  /** Where a key stands; where it is missing, where the first one of its entry stands. */
  private Origin origin(String key, ConfigurationPropertyName entry) {
    for (PropertySource<?> source : load()) {
      ConfigurationPropertySource properties = ConfigurationPropertySource.from(source);
      ConfigurationProperty exact =
          properties.getConfigurationProperty(ConfigurationPropertyName.of(key));
      if (exact != null) {
        return exact.getOrigin();
      }
      if (properties instanceof IterableConfigurationPropertySource all) {
        return all.stream()
            .filter(entry::isAncestorOf)
            .findFirst()
            .map(name -> all.getConfigurationProperty(name).getOrigin())
            .orElse(null);
      }
    }
    return null;
  }

  private String unknown(ConfigurationProperty property, Class<?> type) {
    String key = property.getName().toString();
    String nearest =
        SettingKeys.nearest(key, type).map(near -> " Did you mean " + near + "?").orElse("");
    return place(property.getOrigin()) + ": unknown key " + key + "." + nearest;
  }

  private String wrong(BindException e) {
    ConfigurationProperty property = e.getProperty();
    String found = property == null ? "" : ": found \"" + property.getValue() + "\"";
    Origin origin = property == null ? null : property.getOrigin();
    String expected =
        e.getTarget().getType().getRawClass().getSimpleName().toLowerCase(Locale.ROOT);
    return place(origin)
        + ": "
        + e.getName()
        + found
        + ", expected a "
        + SettingKeys.describe(e.getTarget().getType().toClass(), expected)
        + ". Correct the value.";
  }

  /** The file and line, or the environment variable, that says so. */
  private String place(Origin origin) {
    if (origin instanceof PropertySourceOrigin of) {
      return of.getPropertySource() instanceof SystemEnvironmentPropertySource
          ? "environment variable " + PREFIX + of.getPropertyName()
          : place(of.getOrigin());
    }
    return origin instanceof TextResourceOrigin text && text.getLocation() != null
        ? path + ":" + (text.getLocation().getLine() + 1)
        : path.toString();
  }
}
