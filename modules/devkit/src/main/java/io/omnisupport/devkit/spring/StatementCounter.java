package io.omnisupport.devkit.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database, by Hibernate and by hand. */
public class StatementCounter implements BeanPostProcessor {
    private final ConcurrentHashMap<Use, LongAdder> prepared = new ConcurrentHashMap<>();

    /** Statements that the work needs on its own thread. */
    public long count(Runnable work) {
        String own = Thread.currentThread().getName();
        return count(own::equals, work);
    }

    /** Statements that threads with such names need while the work is done. */
    public long count(Predicate<String> threads, Runnable work) {
        return statements(threads, work).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same, as often as each statement was needed. */
    public Map<String, Long> statements(Predicate<String> threads, Runnable work) {
        Map<String, Long> before = sums(threads);
        work.run();
        Map<String, Long> needed = sums(threads);
        before.forEach((sql, count) -> needed.merge(sql, -count, Long::sum));
        needed.values().removeIf(count -> count == 0);
        return needed;
    }

    private Map<String, Long> sums(Predicate<String> threads) {
        var sums = new TreeMap<String, Long>();
        prepared.forEach((use, count) -> {
            if (threads.test(use.thread())) {
                sums.merge(use.sql(), count.sum(), Long::sum);
            }
        });
        return sums;
    }

    private record Use(String thread, String sql) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? new Counted(source)
                : bean;
    }

    private final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> {
                                if (method.getName().equals("prepareStatement")) {
                                    note(arguments[0].toString());
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        private void note(String sql) {
            String shape = sql.replaceAll("\\s+", " ").replaceAll("\\?(,\\s*\\?)+", "?");
            var use = new Use(Thread.currentThread().getName(), shape);
            prepared.computeIfAbsent(use, _ -> new LongAdder()).increment();
        }
    }
}
