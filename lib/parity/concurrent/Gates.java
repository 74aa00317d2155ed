package parity.concurrent;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** A gate for each name, which one opens and others wait at. */
public record Gates(Map<String, CompletableFuture<Boolean>> gates) {

    public Gates {
        gates = Map.copyOf(gates);
    }

    public static Gates of(Collection<String> names) {
        return new Gates(names.stream().collect(Collectors.toMap(name -> name, _ -> new CompletableFuture<Boolean>())));
    }

    public void open(String name) {
        gate(name).complete(true);
    }

    /** It will never open: whoever waits at it gets this reason. */
    public void bar(String name, Throwable reason) {
        gate(name).completeExceptionally(reason);
    }

    /** Returns when it is open, or throws why it never will be; a name without a gate is open. */
    public void pass(String name) {
        try {
            gate(name).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    public boolean guards(String name) {
        return gates.containsKey(name);
    }

    private CompletableFuture<Boolean> gate(String name) {
        return gates.getOrDefault(name, CompletableFuture.completedFuture(true));
    }
}
