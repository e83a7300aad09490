package dev.socialmetrics;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls whose text depends on the machine's locale: digits (ar-EG, fa-IR and hi-IN have their own),
 * letters (i in tr-TR), separators and names of months. Whatever the platform offers with a locale
 * is not called without one.
 */
final class LocaleReading {
  private static final String CONSTRUCTOR = "<init>";

  /** They take the locale by other means than a parameter. */
  private static final Set<String> WITHOUT_SUCH_A_TWIN =
      Set.of(
          "java.lang.String.formatted",
          "java.util.Locale.getDefault",
          "java.text.DecimalFormat.<init>",
          "java.text.MessageFormat.format",
          "java.time.format.DateTimeFormatter.ofLocalizedDate",
          "java.time.format.DateTimeFormatter.ofLocalizedTime",
          "java.time.format.DateTimeFormatter.ofLocalizedDateTime");

  private LocaleReading() {}

  static DescribedPredicate<JavaAccess<?>> ofTheMachine() {
    return DescribedPredicate.describe(
        "take the machine's locale",
        access -> access.getTarget() instanceof CodeUnitAccessTarget target && takes(target));
  }

  private static boolean takes(CodeUnitAccessTarget target) {
    if (!target.getOwner().getPackageName().startsWith("java.")) {
      return false;
    }
    return WITHOUT_SUCH_A_TWIN.contains(target.getOwner().getName() + "." + target.getName())
        || !isGivenALocale(target)
            && twins(target).anyMatch(twin -> isTheSameWithALocale(twin, target));
  }

  private static boolean isGivenALocale(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Locale.class));
  }

  /** Else Currency.getInstance(Locale) would be a twin of Currency.getInstance(String). */
  private static boolean isTheSameWithALocale(Executable twin, CodeUnitAccessTarget target) {
    List<String> parameters = Stream.of(twin.getParameterTypes()).map(Class::getName).toList();
    return parameters.contains(Locale.class.getName())
        && parameters.containsAll(
            target.getRawParameterTypes().stream().map(JavaClass::getName).toList());
  }

  /** All of that name in the class itself and in those that it extends. */
  private static Stream<Executable> twins(CodeUnitAccessTarget target) {
    Class<?> owner = target.getOwner().reflect();
    if (target.getName().equals(CONSTRUCTOR)) {
      return Stream.<Constructor<?>>of(owner.getConstructors()).map(twin -> twin);
    }
    return Stream.<Method>of(owner.getMethods())
        .filter(method -> method.getName().equals(target.getName()))
        .map(twin -> twin);
  }
}
