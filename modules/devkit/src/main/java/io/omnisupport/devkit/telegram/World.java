package io.omnisupport.devkit.telegram;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All bots and people; one lock guards them. */
final class World {
    private final Map<String, BotState> bots;
    private final Map<Long, Person> people;
    private final Map<String, StoredFile> files;
    private Runnable listener = () -> {};
    private long version = System.currentTimeMillis();
    private boolean isOver;

    World(StateFile.State kept) {
        this.bots = new LinkedHashMap<>(kept.bots());
        this.people = new LinkedHashMap<>(kept.people());
        this.files = new LinkedHashMap<>(kept.files());
    }

    /** Calls back now and after each change, under the lock. */
    synchronized void onChange(Runnable called) {
        listener = called;
        listener.run();
    }

    synchronized <T extends @Nullable Object> T look(Supplier<T> work) {
        return work.get();
    }

    synchronized <T extends @Nullable Object> T change(Supplier<T> work) {
        T result = work.get();
        version++;
        listener.run();
        notifyAll();
        return result;
    }

    /** Waits until the condition holds, the time is over or the world ends. */
    synchronized void await(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (!isOver && !condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everyone who waits go. */
    synchronized void end() {
        isOver = true;
        notifyAll();
    }

    synchronized boolean isOver() {
        return isOver;
    }

    /** Grows with each change. */
    synchronized long version() {
        return version;
    }

    synchronized byte[] snapshot() {
        return StateFile.bytes(new StateFile.State(bots, people, files));
    }

    @Nullable BotState bot(String token) {
        return bots.get(token);
    }

    List<BotState> bots() {
        return List.copyOf(bots.values());
    }

    BotState add(BotState bot) {
        bots.put(bot.token(), bot);
        return bot;
    }

    @Nullable StoredFile file(String id) {
        return files.get(id);
    }

    @Nullable StoredFile fileAt(String path) {
        return files.values().stream()
                .filter(file -> file.path().equals(path))
                .findAny()
                .orElse(null);
    }

    void add(StoredFile file) {
        files.put(file.id(), file);
    }

    @Nullable Person person(long id) {
        return people.get(id);
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Remembers a person; who is known already stays as he is. */
    Person meet(Person person) {
        Person known = people.putIfAbsent(person.id(), person);
        return known == null ? person : known;
    }
}
