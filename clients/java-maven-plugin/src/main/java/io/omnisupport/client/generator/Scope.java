package io.omnisupport.client.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Types of one generated file: equal selections share one, others get names of their own. */
final class Scope {
    private final Set<String> taken;
    private final Map<String, Shape> bySignature = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    Scope(Set<String> reserved) {
        this.taken = new HashSet<>(reserved);
    }

    /** Makes a shape under the first of the wished names that is free. */
    Shape add(List<String> wishes, Function<String, Shape> make) {
        String name = free(wishes);
        taken.add(name);
        Shape made = make.apply(name);
        String signature = made.toString().replaceFirst("name=" + name, wishes.get(0));
        Shape known = bySignature.putIfAbsent(signature, made);
        if (known != null) {
            taken.remove(name);
            return known;
        }
        shapes.add(made);
        return made;
    }

    /** Outer ones first. */
    List<Shape> shapes() {
        var outerFirst = new ArrayList<>(shapes);
        Collections.reverse(outerFirst);
        return outerFirst;
    }

    private String free(List<String> wishes) {
        for (String wish : wishes) {
            if (!taken.contains(wish)) {
                return wish;
            }
        }
        String last = wishes.get(wishes.size() - 1);
        int number = 2;
        while (taken.contains(last + number)) {
            number++;
        }
        return last + number;
    }
}
