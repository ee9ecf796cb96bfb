package io.omnisupport.client;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.live.LiveStream;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.operations.TestEvents;
import io.omnisupport.client.operations.TestEvents.WidgetEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a reader of a stream was told. */
final class Story implements AutoCloseable {
    final List<String> texts = new CopyOnWriteArrayList<>();

    /** Of each Ready, whether it resumed. */
    final List<Boolean> ready = new CopyOnWriteArrayList<>();

    final List<String> resyncs = new CopyOnWriteArrayList<>();
    volatile @Nullable OmniSupportError error;
    volatile boolean isOver;

    private final LiveStream<StreamSignal<WidgetEvent>> stream;

    private Story(LiveStream<StreamSignal<WidgetEvent>> stream) {
        this.stream = stream;
    }

    static Story of(OmniSupportClient client, TestEvents events) {
        var story = new Story(client.stream(events));
        Thread.ofVirtual().start(story::read);
        return story;
    }

    static Story of(OmniSupportClient client) {
        return of(client, TestEvents.of());
    }

    private void read() {
        try {
            stream.forEach(this::hear);
        } catch (OmniSupportError end) {
            error = end;
        }
        isOver = true;
    }

    private void hear(StreamSignal<WidgetEvent> signal) {
        switch (signal) {
            case StreamSignal.Ready<WidgetEvent> one -> ready.add(one.isResumed());
            case StreamSignal.Resync<WidgetEvent> one -> resyncs.add(one.reason());
            case StreamSignal.Event<WidgetEvent> one -> texts.add(text(one.event()));
        }
    }

    static String text(WidgetEvent event) {
        return switch (event) {
            case WidgetEvent.MessageAdded added -> added.message().text();
            case WidgetEvent.Other other -> other.typename();
        };
    }

    @Override
    public void close() {
        stream.close();
    }
}
