package dev.socialmetrics.configuration;

import dev.socialmetrics.problem.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/** The keys that a settings record has, as people write them. */
public final class SettingKeys {
  private SettingKeys() {}

  /** All keys below a record, dotted and in kebab case. */
  public static List<String> list(Class<?> type) {
    return List.copyOf(defaults(type).keySet());
  }

  /** All keys with their defaults, in order; empty where a key has none. */
  static Map<String, Optional<String>> defaults(Class<?> type) {
    Map<String, Optional<String>> keys = new LinkedHashMap<>();
    collect("", type, keys);
    return keys;
  }

  private static void collect(String prefix, Class<?> type, Map<String, Optional<String>> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + name(type, component);
      if (component.getType().isRecord()) {
        collect(key + ".", component.getType(), keys);
      } else if (elementOf(component) instanceof Class<?> element && element.isRecord()) {
        collect(key + "[].", element, keys);
      } else {
        keys.put(key, defaultOf(type, component));
      }
    }
  }

  /** The annotation stands on the parameter of the record's constructor only. */
  private static Optional<String> defaultOf(Class<?> type, RecordComponent component) {
    return Arrays.stream(type.getDeclaredConstructors())
        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
        .filter(parameter -> parameter.getName().equals(component.getName()))
        .map(parameter -> parameter.getAnnotation(DefaultValue.class))
        .filter(Objects::nonNull)
        .map(given -> String.join(", ", given.value()))
        .findFirst();
  }

  /** What a list holds; nothing where the component is no list. */
  private static Type elementOf(RecordComponent component) {
    return component.getType() == List.class
            && component.getGenericType() instanceof ParameterizedType list
        ? list.getActualTypeArguments()[0]
        : null;
  }

  /** As it is written in a file. */
  static String name(Class<?> type, RecordComponent component) {
    try {
      Name name = type.getDeclaredField(component.getName()).getAnnotation(Name.class);
      return name != null ? name.value() : kebab(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  static Optional<String> nearest(String key, Class<?> type) {
    String plain = key.replaceAll("\\[\\d+]", "[]");
    return list(type).stream()
        .min(Comparator.comparingInt(known -> Nearest.distance(plain, known)))
        .filter(known -> Nearest.distance(plain, known) <= Math.max(3, plain.length() / 2));
  }

  /** What a value of a type looks like. */
  static String describe(Class<?> type, String otherwise) {
    if (type.isEnum()) {
      return "value of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    if (type.isRecord() || type == Map.class) {
      return "section with keys of its own on the lines below";
    }
    if (type == Duration.class) {
      return "duration such as 30s, 5m or 2h";
    }
    if (type == DataSize.class) {
      return "size such as 512MB or 4GB";
    }
    if (type == ZoneId.class) {
      return "zone such as UTC or Europe/Berlin";
    }
    if (type == Currency.class) {
      return "currency code such as USD or EUR";
    }
    if (type == LocalDate.class) {
      return "day such as 2025-12-31";
    }
    if (type == boolean.class) {
      return "value of true, false";
    }
    if (type == double.class || type == BigDecimal.class) {
      return "number";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "list whose entries begin with a hyphen on the lines below";
    }
    return type == int.class || type == long.class ? "whole number" : otherwise;
  }
}
