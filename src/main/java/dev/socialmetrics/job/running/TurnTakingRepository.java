package dev.socialmetrics.job.running;

import dev.socialmetrics.store.database.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Spring Batch's JDBC repository guards its tables by a lock of its own and then asks for a
 * connection. A thread that has the turn to write and one that has that lock would wait for each
 * other for ever; so every call takes the turn first.
 */
final class TurnTakingRepository implements BeanPostProcessor {
  private final Database database;

  TurnTakingRepository(Database database) {
    this.database = database;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof JobRepository repository)) {
      return bean;
    }
    return Proxy.newProxyInstance(
        TurnTakingRepository.class.getClassLoader(),
        new Class<?>[] {JobRepository.class},
        (proxy, method, arguments) -> database.inTurn(() -> call(repository, method, arguments)));
  }

  private static Object call(JobRepository repository, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(repository, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
