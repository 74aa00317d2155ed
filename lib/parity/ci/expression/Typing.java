package parity.ci.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import parity.ci.expression.Expression.Call;
import parity.ci.expression.Expression.Comparison;
import parity.ci.expression.Expression.Context;
import parity.ci.expression.Expression.Each;
import parity.ci.expression.Expression.Index;
import parity.ci.expression.Expression.Literal;
import parity.ci.expression.Expression.Logic;
import parity.ci.expression.Expression.Member;
import parity.ci.expression.Expression.Not;
import parity.ci.expression.Type.Items;
import parity.ci.expression.Type.Members;
import parity.ci.expression.Type.Plain;
import parity.failure.Nearest;

/** Works out what an expression gives at its place, and complains of what can give nothing there. */
public final class Typing {

    private final Availability available;
    private final List<Complaint> complaints = new ArrayList<>();

    public Typing(Availability available) {
        this.available = available;
    }

    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /** The type; ANY where it depends on the run, or on what was complained of. */
    public Type of(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.type();
            case Context context -> context(context);
            case Member member -> member(of(member.of()), member.name(), member);
            case Index index -> index(index);
            case Each each -> each(of(each.of()), each.at());
            case Call call -> new Calls(this, available).of(call);
            case Not not -> truth(of(not.operand()));
            case Comparison comparison -> comparison(comparison);
            case Logic logic -> Type.either(of(logic.left()), of(logic.right()));
        };
    }

    void complain(int at, String rule, String message) {
        complaints.add(new Complaint(at, rule, message));
    }

    private static Type truth(@SuppressWarnings("unused") Type operand) {
        return Plain.TRUTH;
    }

    private Type context(Context context) {
        var type = available.contexts().get(context.key());
        if (type != null) {
            return type;
        }
        if (Availability.ALL_CONTEXTS.contains(context.key())) {
            complain(context.at(), "contexts", misplaced(context));
        } else {
            var hint = Nearest.hint(context.key(), Availability.ALL_CONTEXTS);
            complain(context.at(), "expression", "unknown context '%s'%s".formatted(context.name(), advice(hint)));
        }
        return Plain.ANY;
    }

    private String advice(String hint) {
        return hint.isEmpty() ? "; there are %s; a text stands in '...'".formatted(names()) : hint;
    }

    private String misplaced(Context context) {
        return available.contexts().isEmpty()
                ? "context '%s' is not known here, nor is any other; write the value out".formatted(context.name())
                : "context '%s' is not known here; only %s".formatted(context.name(), names());
    }

    private String names() {
        return String.join(", ", new TreeSet<>(available.contexts().keySet()));
    }

    private Type member(Type of, String name, Expression place) {
        return switch (of) {
            case Members members -> known(members, name, place);
            case Items items when items.picked() -> new Items(member(items.each(), name, place), true);
            case Plain plain when plain == Plain.ANY -> Plain.ANY;
            default -> {
                complain(
                        place.at(),
                        "expression",
                        "'.%s' needs an object, but before it is %s".formatted(name, of.words()));
                yield Plain.ANY;
            }
        };
    }

    private Type known(Members members, String name, Expression place) {
        var type = members.known().get(name.toLowerCase(Locale.ROOT));
        if (type != null) {
            return type;
        }
        if (members.others() != null) {
            return members.others();
        }
        var names = new TreeSet<>(members.known().keySet());
        var hint = Nearest.hint(name.toLowerCase(Locale.ROOT), names);
        var there = names.isEmpty() ? "" : "; there are: " + shortened(names);
        complain(
                place.at(), rule(place, hint), absence(place, name, names.isEmpty()) + (hint.isEmpty() ? there : hint));
        return Plain.ANY;
    }

    /** What it means that a name is not there: of a step, of a job that is needed, of anything else. */
    private static String absence(Expression place, String name, boolean isNothingThere) {
        return switch (owner(place)) {
            case "steps" -> "no step before this has the id '%s'".formatted(name);
            case "needs" -> "this job needs no job '%s'".formatted(name);
            default -> "'%s' is not known here%s".formatted(name, isNothingThere ? "; nothing is there" : "");
        };
    }

    /** The context that a name is looked for in; empty where it is further down. */
    private static String owner(Expression place) {
        var of = switch (place) {
            case Member member -> member.of();
            case Index index -> index.of();
            default -> place;
        };
        return of instanceof Context context ? context.key() : "";
    }

    /**
     * What is not there is empty, and GitHub runs it: inputs nobody declared, names of legs to come, steps that a
     * generator left out. Only what is nearly right is a slip for sure.
     */
    private static String rule(Expression place, String hint) {
        return switch (place) {
            case Member member -> rule(member.of(), hint);
            case Index index -> rule(index.of(), hint);
            case Each each -> rule(each.of(), hint);
            case Context context when context.key().equals("matrix") -> "matrix";
            case Context context when context.key().equals("inputs") -> "inputs";
            default -> hint.isEmpty() ? "members" : "expression";
        };
    }

    private static String shortened(SortedSet<String> names) {
        int shown = 12;
        var text = String.join(", ", names.stream().limit(shown).toList());
        return names.size() > shown ? text + " ..." : text;
    }

    private Type index(Index index) {
        var of = of(index.of());
        var by = of(index.index());
        if (index.index() instanceof Literal literal && literal.type() == Plain.TEXT && !(of instanceof Items)) {
            return member(of, literal.text(), index);
        }
        return switch (of) {
            case Items items -> item(items, by, index);
            case Members members -> anyMember(members, by, index);
            case Plain plain when plain == Plain.ANY -> Plain.ANY;
            default -> wrongIndex(index, "'[...]' needs a list or an object, but before it is " + of.words());
        };
    }

    private Type item(Items items, Type by, Index index) {
        boolean isFit = by == Plain.NUMBER || by == Plain.ANY;
        return isFit ? items.each() : wrongIndex(index, "a list is asked by a number, not by " + by.words());
    }

    private Type anyMember(Members members, Type by, Index index) {
        boolean isFit = by == Plain.TEXT || by == Plain.ANY;
        if (!isFit) {
            return wrongIndex(index, "an object is asked by a text, not by " + by.words());
        }
        return members.others() == null || !members.known().isEmpty() ? Plain.ANY : members.others();
    }

    private Type wrongIndex(Index index, String message) {
        complain(index.index().at(), "expression", message);
        return Plain.ANY;
    }

    private Type each(Type of, int at) {
        return switch (of) {
            case Items items -> new Items(items.each(), true);
            case Members members -> new Items(eachMember(members), true);
            case Plain plain when plain == Plain.ANY -> new Items(Plain.ANY, true);
            default -> {
                complain(at, "expression", "'.*' needs a list or an object, but before it is " + of.words());
                yield Plain.ANY;
            }
        };
    }

    private static Type eachMember(Members members) {
        if (members.others() != null) {
            return members.known().isEmpty() ? members.others() : Plain.ANY;
        }
        return members.known().values().stream().reduce(Type::either).orElse(Plain.ANY);
    }

    private Type comparison(Comparison comparison) {
        var left = of(comparison.left());
        var right = of(comparison.right());
        boolean isEquality = comparison.sign().endsWith("=")
                && "=!".indexOf(comparison.sign().charAt(0)) >= 0;
        boolean isFit = isEquality ? isEqualable(left, right) : isOrderable(left) && isOrderable(right);
        if (!isFit) {
            complain(
                    comparison.at(),
                    "expression",
                    "'%s' between %s and %s says nothing; compare texts or numbers"
                            .formatted(comparison.sign(), left.words(), right.words()));
        }
        return Plain.TRUTH;
    }

    private static boolean isEqualable(Type left, Type right) {
        if (left == Plain.ANY || right == Plain.ANY || left == Plain.NOTHING || right == Plain.NOTHING) {
            return true;
        }
        if (left instanceof Items one && right instanceof Items other) {
            return isEqualable(one.each(), other.each());
        }
        return left.isPlain() == right.isPlain() && (left.isPlain() || left.getClass() == right.getClass());
    }

    private static boolean isOrderable(Type type) {
        return type == Plain.ANY || type == Plain.NUMBER || type == Plain.TEXT;
    }
}
