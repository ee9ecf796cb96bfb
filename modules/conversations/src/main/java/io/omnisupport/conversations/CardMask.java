package io.omnisupport.conversations;

import io.omnisupport.conversations.Message.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Hides card numbers before anything is stored: 13 to 19 digits in whole groups that pass Luhn. All
 * but the last four digits become dots; lengths stay, so that formatting by position stays right.
 */
public final class CardMask {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int[] LENGTHS = {16, 19, 18, 17, 15, 14, 13};
    private static final int MAX_GAP = 3;
    private static final int SHOWN = 4;
    private static final char DOT = '•';

    private final List<Redaction> redactions = new ArrayList<>();

    /** Masks every string of a JSON document but those in fields that hold ids. */
    public String json(String body, Set<String> opaqueFields) {
        int before = redactions.size();
        JsonNode masked = visit(JSON.readTree(body), opaqueFields);
        return redactions.size() == before ? body : JSON.writeValueAsString(masked);
    }

    /** Masks a text. */
    public String text(String text) {
        var runs = runs(text);
        if (runs.isEmpty()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (List<Group> run : runs) {
            maskRun(chars, run);
        }
        return new String(chars);
    }

    /** What was hidden so far. */
    public List<Redaction> redactions() {
        return List.copyOf(redactions);
    }

    private JsonNode visit(JsonNode node, Set<String> opaqueFields) {
        return switch (node) {
            case StringNode string -> StringNode.valueOf(text(string.stringValue()));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, visit(array.get(i), opaqueFields));
                }
                yield array;
            }
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    if (!opaqueFields.contains(name) || !object.path(name).isString()) {
                        object.set(name, visit(object.path(name), opaqueFields));
                    }
                }
                yield object;
            }
            default -> node;
        };
    }

    /** Groups of digits that lie close enough to be one number. */
    private static List<List<Group>> runs(String text) {
        var runs = new ArrayList<List<Group>>();
        var run = new ArrayList<Group>();
        int i = 0;
        while (i < text.length()) {
            if (digit(text.charAt(i)) < 0) {
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && digit(text.charAt(i)) >= 0) {
                i++;
            }
            if (!run.isEmpty() && !isGap(text, run.getLast().end(), start)) {
                keep(runs, run);
                run = new ArrayList<>();
            }
            run.add(new Group(start, i));
        }
        keep(runs, run);
        return runs;
    }

    private static void keep(List<List<Group>> runs, List<Group> run) {
        if (run.stream().mapToInt(Group::length).sum() >= LENGTHS[LENGTHS.length - 1]) {
            runs.add(run);
        }
    }

    private static boolean isGap(String text, int from, int to) {
        return to - from <= MAX_GAP
                && text.substring(from, to).chars().allMatch(CardMask::isSeparator);
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || c == '.'
                || c == '_';
    }

    /** The commonest length wins wherever it stands; a masked group is not looked at again. */
    private void maskRun(char[] chars, List<Group> run) {
        for (int length : LENGTHS) {
            for (int from = 0; from < run.size(); from++) {
                int to = groupsOf(length, run, from);
                if (to > 0 && isIntact(chars, run, from, to) && passesLuhn(chars, run, from, to)) {
                    mask(chars, run.get(from).start(), run.get(to - 1).end(), length - SHOWN);
                }
            }
        }
    }

    /** Index after the last of the groups that make exactly this length; 0 when none do. */
    private static int groupsOf(int length, List<Group> run, int from) {
        int sum = 0;
        for (int to = from; to < run.size() && sum < length; to++) {
            sum += run.get(to).length();
            if (sum == length) {
                return to + 1;
            }
        }
        return 0;
    }

    private static boolean isIntact(char[] chars, List<Group> run, int from, int to) {
        return run.subList(from, to).stream()
                .allMatch(group ->
                        digit(chars[group.start()]) >= 0 && digit(chars[group.end() - 1]) >= 0);
    }

    private static boolean passesLuhn(char[] chars, List<Group> run, int from, int to) {
        int sum = 0;
        boolean isDoubled = false;
        for (int i = run.get(to - 1).end() - 1; i >= run.get(from).start(); i--) {
            int digit = digit(chars[i]);
            if (digit >= 0) {
                int weighed = isDoubled ? digit * 2 : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
                isDoubled = !isDoubled;
            }
        }
        return sum % 10 == 0;
    }

    private void mask(char[] chars, int start, int end, int hidden) {
        int left = hidden;
        for (int i = start; i < end && left > 0; i++) {
            if (digit(chars[i]) >= 0) {
                chars[i] = DOT;
                left--;
            }
        }
        redactions.add(
                new Redaction(Redaction.Kind.CARD_NUMBER, new String(chars, start, end - start)));
    }

    private static int digit(char c) {
        return Character.digit(c, 10);
    }

    /** Digits without anything between them. */
    private record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }
}
