package io.omnisupport.devkit.spring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database, by Hibernate and by hand. */
public class StatementCounter implements BeanPostProcessor {
    private final ConcurrentHashMap<String, LongAdder> prepared = new ConcurrentHashMap<>();

    /** Statements that the work needs on its own thread. */
    public long count(Runnable work) {
        String own = Thread.currentThread().getName();
        return count(own::equals, work);
    }

    /** Statements that threads with such names need while the work is done. */
    public long count(Predicate<String> threads, Runnable work) {
        long before = sum(threads);
        work.run();
        return sum(threads) - before;
    }

    private long sum(Predicate<String> threads) {
        return prepared.entrySet().stream()
                .filter(entry -> threads.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

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
                                    note();
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        private void note() {
            String thread = Thread.currentThread().getName();
            prepared.computeIfAbsent(thread, _ -> new LongAdder()).increment();
        }
    }
}
