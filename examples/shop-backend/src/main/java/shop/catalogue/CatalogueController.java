package shop.catalogue;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.data.Patience;

/** {@code GET /api/products}; the header X-Cache says whether Redis knew the answer. */
@RestController
class CatalogueController {

    private final Catalogue catalogue;
    private final Patience patience;

    CatalogueController(Catalogue catalogue, Patience patience) {
        this.catalogue = catalogue;
        this.patience = patience;
    }

    @GetMapping("/api/products")
    ResponseEntity<String> products() {
        var listing = patience.insist(catalogue::list);
        return ResponseEntity.ok()
                .header("X-Cache", listing.cached() ? "hit" : "miss")
                .contentType(MediaType.APPLICATION_JSON)
                .body(listing.json());
    }
}
