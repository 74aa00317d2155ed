package shop.catalogue;

import java.util.List;
import java.util.Optional;

/** The products, as the database knows them. */
public interface Products {

    List<Product> all();

    Optional<Product> find(long id);

    /** Takes so many out of the stock, or none if there are fewer. */
    boolean take(long id, int quantity);
}
