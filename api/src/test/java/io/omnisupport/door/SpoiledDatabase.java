package io.omnisupport.door;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as its owner can spoil it, so that an event fails for a reason of its own. */
final class SpoiledDatabase {
    private final JdbcTemplate owner;

    private SpoiledDatabase(JdbcTemplate owner) {
        this.owner = owner;
    }

    static SpoiledDatabase of(Environment environment) {
        return new SpoiledDatabase(
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                environment.getRequiredProperty("spring.flyway.url"),
                                environment.getRequiredProperty("spring.flyway.user"),
                                environment.getRequiredProperty("spring.flyway.password"))));
    }

    /** Messages with this word can't be stored any more. */
    void refuseMessages(String word) {
        owner.execute(
                "alter table message add constraint spoiled check (text not like '%"
                        + word
                        + "%') not valid");
    }

    /** Everything can be stored again. */
    void mend() {
        owner.execute("alter table message drop constraint if exists spoiled");
    }
}
