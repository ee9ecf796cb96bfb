package io.omnisupport.platform.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.devkit.DatabaseEngine;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class PartitionsTest {
    @Autowired PartitionsJob job;
    @Autowired JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    private List<String> partitions() {
        return jdbc.sql(
                        """
                        select inhrelid::regclass::text from pg_inherits
                        where inhparent = 'event_log'::regclass\
                        """)
                .query(String.class)
                .list();
    }

    private static String partition(YearMonth month) {
        return "event_log_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    @Test
    void makesThisMonthAndTheNextTwoAndIsolatesThem() throws Exception {
        var month = YearMonth.now(Clock.systemUTC());
        var lost = partition(month.plusMonths(2));
        try (var owner =
                        DriverManager.getConnection(
                                url, DatabaseEngine.OWNER, DatabaseEngine.PASSWORD);
                var statement = owner.createStatement()) {
            statement.execute("drop table " + lost);
        }
        assertThat(partitions()).doesNotContain(lost);

        job.run();
        job.run();

        assertThat(partitions())
                .contains(partition(month), partition(month.plusMonths(1)), lost)
                .contains("event_log_default");
        assertThat(
                        jdbc.sql("select relforcerowsecurity from pg_class where relname = ?")
                                .param(lost)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }
}
