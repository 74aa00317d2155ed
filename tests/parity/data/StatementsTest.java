package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.failure.Exit;
import parity.failure.Failure;

class StatementsTest {

    @Test
    void end_at_a_semicolon_and_not_at_one_in_quotes_comments_or_parentheses() {
        var sql = """
                -- first; of all
                INSERT INTO a VALUES ('it''s; \\', E'a\\';b', "x;y"); /* one; /* in; */ another; */

                CREATE RULE r AS ON INSERT TO a DO (SELECT 1; SELECT 2);;
                SELECT $1, $tag$ a; $$ b; $tag$, a$b$c;
                SELECT 'open; and never closed
                """;

        assertEquals(List.of(2, 4, 5, 6), lines(sql, Dialect.POSTGRES));
    }

    @Test
    void end_after_a_function_whose_body_is_plain_sql() {
        var sql = """
                CREATE FUNCTION one() RETURNS int BEGIN ATOMIC
                  SELECT 1; SELECT CASE WHEN true THEN 1 ELSE 2 END;
                END;
                BEGIN; SELECT atomic FROM things;
                END;
                """;

        assertEquals(List.of(1, 4, 4, 5), lines(sql, Dialect.POSTGRES));
    }

    @Test
    void are_read_as_mysql_reads_them_where_it_is_mysql() {
        var sql = """
                # first; of all
                INSERT INTO `a;b` VALUES ('it\\'s; "', "x;\\";y"); -- another; one
                /*!40101 SET NAMES utf8 */;
                SELECT 5--1; SELECT 2
                # the end
                """;

        assertEquals(List.of(2, 3, 4, 4), lines(sql, Dialect.MYSQL));
    }

    @Test
    void end_after_a_routine_of_mysql_and_not_in_it() {
        var sql = """
                CREATE DEFINER=`a`@`%` PROCEDURE p(n INT) BEGIN
                  IF n > 0 THEN SELECT IF(n > 1, 2, 3); END IF;
                  BEGIN CASE n WHEN 1 THEN SELECT CASE 1 WHEN 1 THEN 2 END; END CASE; END;
                  again: WHILE n > 0 DO SET n = CASE WHEN n > 9 THEN 1 ELSE 2 END; IF n THEN LEAVE again; END IF; END WHILE;
                END;
                /*!50003 CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = 1; END */;
                CREATE TRIGGER u BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1;
                BEGIN; INSERT INTO a VALUES (1);
                COMMIT
                """;

        assertEquals(List.of(1, 6, 7, 8, 8, 9), lines(sql, Dialect.MYSQL));
    }

    @Test
    void of_a_client_are_refused_with_their_line() {
        assertEquals("f.sql:2: '\\gset' is for a client", refusal("SELECT 1 AS a\n\\gset\nSELECT :a;"));
        assertEquals(
                "f.sql:1: 'COPY ... FROM stdin' is for a client",
                refusal("COPY a (b, c) FROM STDIN WITH (FORMAT csv);\n1\t\\N\n\\.\n"));
        assertEquals("f.sql:1: 'DELIMITER' is for the client mysql,", refusal("DELIMITER //\nSELECT 1//"));
        new ClientWords(
                        SqlFile.of("f.sql", "x"),
                        Statements.of("COPY a FROM '/stdin'; SELECT E'\\n', '\\'; COPY a TO STDOUT", Dialect.POSTGRES))
                .refuse();
    }

    private static String refusal(String sql) {
        var words = new ClientWords(SqlFile.of("f.sql", sql), Statements.of(sql, Dialect.POSTGRES));
        var failure = assertThrows(Failure.class, words::refuse);
        assertEquals(Exit.USAGE, failure.exit());
        return failure.getMessage().replaceFirst(" (such as|which) .*", "");
    }

    private static List<Integer> lines(String sql, Dialect dialect) {
        return Statements.of(sql, dialect).all().stream().map(Statement::line).toList();
    }
}
