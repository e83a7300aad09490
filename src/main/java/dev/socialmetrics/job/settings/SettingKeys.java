package dev.socialmetrics.job.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/** The keys that a settings record has, as people write them. */
public final class SettingKeys {
  private SettingKeys() {}

  /** All keys below a record, dotted and in kebab case. */
  public static List<String> list(Class<?> type) {
    List<String> keys = new ArrayList<>();
    collect("", type, keys);
    return keys;
  }

  private static void collect(String prefix, Class<?> type, List<String> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = prefix + name(type, component);
      if (component.getType().isRecord()) {
        collect(key + ".", component.getType(), keys);
      } else if (elementOf(component) instanceof Class<?> element && element.isRecord()) {
        collect(key + "[].", element, keys);
      } else {
        keys.add(key);
      }
    }
  }

  /** What a list holds; nothing where the component is no list. */
  private static Type elementOf(RecordComponent component) {
    return component.getType() == List.class
            && component.getGenericType() instanceof ParameterizedType list
        ? list.getActualTypeArguments()[0]
        : null;
  }

  private static String name(Class<?> type, RecordComponent component) {
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
        .min(Comparator.comparingInt(known -> distance(plain, known)))
        .filter(known -> distance(plain, known) <= Math.max(3, plain.length() / 2));
  }

  /** What a value of a type looks like. */
  static String describe(Class<?> type, String otherwise) {
    if (type.isEnum()) {
      return "value of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
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
    if (type == double.class) {
      return "number";
    }
    return type == int.class || type == long.class ? "whole number" : otherwise;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
