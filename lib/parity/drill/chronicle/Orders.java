package parity.drill.chronicle;

import java.util.List;
import java.util.Set;

/**
 * What a shop's customers met while a drill went on: each order under an id of its own.
 *
 * @param present the ids of the orders that were found in the database after recovery
 */
public record Orders(List<Write> tries, Set<Long> present) {

    public Orders {
        tries = List.copyOf(tries);
        present = Set.copyOf(present);
    }
}
