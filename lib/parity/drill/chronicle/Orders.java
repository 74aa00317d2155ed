package parity.drill.chronicle;

import java.util.List;

/**
 * What a shop's customers met while a drill went on: each order under an id of its own.
 *
 * @param present the orders that were found in the database after recovery
 */
public record Orders(List<Write> tries, ReadBack present) {

    public Orders {
        tries = List.copyOf(tries);
    }
}
