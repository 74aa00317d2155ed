package shop.catalogue;

import java.util.Optional;

/** Remembers the catalogue for a while. Silence is no failure: the shop goes on without it. */
public interface Cache {

    Optional<String> read();

    void keep(String catalogue);

    void forget();
}
