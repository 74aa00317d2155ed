package shop.orders;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An order that cannot be, and why, in a sentence for the customer. */
public class Refused extends ErrorResponseException {

    private Refused(HttpStatus status, String why) {
        super(status, ProblemDetail.forStatusAndDetail(status, why), null);
    }

    /** The order makes no sense as it is. */
    static Refused because(String why) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }

    /** Somebody else was quicker. */
    static Refused soldOut(String product) {
        return new Refused(HttpStatus.CONFLICT, "not enough of %s is left".formatted(product));
    }

    static Refused unknown(long number) {
        return new Refused(HttpStatus.NOT_FOUND, "there is no order %d".formatted(number));
    }
}
