package dev.socialmetrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Formatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of the build sees every way to take the machine's locale, and nothing else. */
class LocaleReadingTest {
  static class Formats {
    static String text(int number) {
      return String.format("%d", number);
    }
  }

  static class Formatted {
    static String text(int number) {
      return "%d".formatted(number);
    }
  }

  static class Prints {
    static void text(PrintWriter out, int number) {
      out.printf("%d", number);
    }
  }

  static class Lowers {
    static String text(String word) {
      return word.toLowerCase();
    }
  }

  static class Refers {
    static final UnaryOperator<String> UPPER = String::toUpperCase;
  }

  static class OfPattern {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu");
  }

  static class Builds {
    static final DateTimeFormatter DAY = new DateTimeFormatterBuilder().toFormatter();
  }

  static class Numbers {
    static final NumberFormat NUMBERS = NumberFormat.getInstance();
  }

  static class Decimals {
    static final NumberFormat NUMBERS = new DecimalFormat("0");
  }

  static class Writes {
    static final Formatter FORMATTER = new Formatter();
  }

  static class Asks {
    static final Locale LOCALE = Locale.getDefault(Locale.Category.FORMAT);
  }

  static class NamesTheLocale {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    static String text(PrintWriter out, String word) {
      out.println(word.length());
      out.printf(Locale.ROOT, "%d", 1);
      return String.format(Locale.ROOT, "%s", word.toLowerCase(Locale.ROOT).strip());
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Formats.class,
        Formatted.class,
        Prints.class,
        Lowers.class,
        Refers.class,
        OfPattern.class,
        Builds.class,
        Numbers.class,
        Decimals.class,
        Writes.class,
        Asks.class
      })
  void the_machines_locale_is_seen(Class<?> type) {
    assertThat(isRefused(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = NamesTheLocale.class)
  void a_named_locale_is_allowed(Class<?> type) {
    assertThat(isRefused(type)).isFalse();
  }

  private static boolean isRefused(Class<?> type) {
    JavaClasses one = new ClassFileImporter().importClasses(type);
    return noClasses()
        .should()
        .accessTargetWhere(LocaleReading.ofTheMachine())
        .evaluate(one)
        .hasViolation();
  }
}
