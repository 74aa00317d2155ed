package parity.data;

/** How a text of SQL is read where servers differ. */
enum Dialect {
    POSTGRES,
    MYSQL
}
