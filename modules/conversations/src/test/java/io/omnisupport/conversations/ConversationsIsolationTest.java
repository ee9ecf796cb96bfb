package io.omnisupport.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.conversations.Notes.SaveNote;
import io.omnisupport.conversations.Uploads.NewUpload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What PostgreSQL itself refuses, whatever the Java code forgets. */
class ConversationsIsolationTest extends ConversationsTestBase {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversation",
                "conversation_number",
                "view_size",
                "read_mark",
                "snooze",
                "timeline_item",
                "message",
                "received_message",
                "message_revision",
                "attachment",
                "upload",
                "internal_note",
                "timeline_event"
            })
    void rowsAreSeenInTheirOwnWorkspaceOnly(String table) {
        fill();
        var first = workspace;
        workspace = aWorkspace();
        fill();

        var foreign = "select count(*) from " + table + " where workspace_id = ?";

        assertThat(transactions.read(first, () -> count(foreign, first.value()))).isPositive();
        assertThat(transactions.read(first, () -> count(foreign, workspace.value()))).isZero();
        assertThat(count("select count(*) from " + table)).isZero();
    }

    @Test
    void rowsCantBeMovedIntoAnotherWorkspace() {
        fill();
        var other = aWorkspace();

        assertThatThrownBy(() ->
                        transactions.write(
                                workspace,
                                () ->
                                        jdbc.sql("update message set workspace_id = ?")
                                                .param(other.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    private void fill() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var message = writes(person, "Здравствуйте");
        var id = message.conversation();
        done(notes.save(operator, new SaveNote("note-key-1", null, id, "Заметка")));
        done(uploads.announce(operator, new NewUpload("file-key-1", "a.png", "image/png", 5)));
        done(marks.read(operator, id, message.id()));
        messages.edit(
                person.actor(),
                message.id(),
                List.of(new MessageBlock.TextBlock("Здравствуй")),
                Instant.now());
        done(
                turns.transition(
                        operator,
                        id,
                        new StatusTransition.Snooze(Instant.now().plus(Duration.ofHours(1)))));
    }

    private long count(String sql, UUID... parameters) {
        return jdbc.sql(sql).params((Object[]) parameters).query(Long.class).single();
    }
}
