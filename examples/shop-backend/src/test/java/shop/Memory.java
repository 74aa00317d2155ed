package shop;

import java.util.Optional;
import shop.catalogue.Cache;

/** A cache in memory, which can be struck dumb. */
public final class Memory implements Cache {

    public Optional<String> kept = Optional.empty();
    public boolean dumb;

    @Override
    public Optional<String> read() {
        return dumb ? Optional.empty() : kept;
    }

    @Override
    public void keep(String catalogue) {
        kept = dumb ? kept : Optional.of(catalogue);
    }

    @Override
    public void forget() {
        kept = dumb ? kept : Optional.empty();
    }
}
