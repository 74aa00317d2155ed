package parity.data;

import java.util.ArrayList;
import java.util.List;
import parity.json.Json;

/** A new database made like the project's own: owner, encoding, locale, and what was set or granted on it. */
record Twin(Postgres postgres, String name) {

    /** As JSON because columns come and go with versions; what is not there reads as empty. */
    private static final String OF_ORIGINAL = """
            SELECT to_jsonb(d) || jsonb_build_object('owner', pg_get_userbyid(datdba), 'code',
              pg_encoding_to_char(encoding)) FROM pg_database d WHERE datname = :'original';
            """;

    /** What pg_restore leaves to {@code --create}, which would insist on the old name. */
    private static final String PROPERTIES = """
            SELECT format('ALTER DATABASE %I SET %I TO %s;', :'twin', setting,
                CASE WHEN setting LIKE '%\\_path' OR setting LIKE '%\\_libraries' OR setting LIKE '%\\_tablespaces'
                THEN value ELSE quote_literal(value) END)
              FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase, unnest(setconfig) c,
                LATERAL (SELECT split_part(c, '=', 1) AS setting, substr(c, strpos(c, '=') + 1) AS value) v
              WHERE s.setrole = 0 AND d.datname = :'original'
            UNION ALL SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC;', :'twin')
              FROM pg_database WHERE datname = :'original' AND datacl IS NOT NULL
            UNION ALL SELECT format('GRANT %s ON DATABASE %I TO %s;', privilege_type, :'twin',
                CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END)
              FROM pg_database, aclexplode(datacl) WHERE datname = :'original';
            """;

    /** The statements that make it. */
    String creation(Session session) {
        session.ask("\\set original %s\n\\set twin %s".formatted(literal(postgres.database()), literal(name)));
        return "CREATE DATABASE %s TEMPLATE template0 %s;\n%s"
                .formatted(
                        identifier(name),
                        options(session.ask(OF_ORIGINAL)),
                        String.join("\n", session.ask(PROPERTIES)));
    }

    private String options(List<String> original) {
        var options = new ArrayList<String>();
        var like = Json.parse(original.isEmpty() ? "{}" : String.join("", original));
        var owner = like.get("owner").text();
        options.add("OWNER " + identifier(owner.isEmpty() ? postgres.owner().user() : owner));
        if (!original.isEmpty()) {
            options.add("ENCODING " + literal(like.get("code").text()));
            options.add("LC_COLLATE " + literal(like.get("datcollate").text()));
            options.add("LC_CTYPE " + literal(like.get("datctype").text()));
            options.addAll(provider(like));
        }
        return String.join(" ", options);
    }

    private static List<String> provider(Json like) {
        var locale = like.get("datlocale").text() + like.get("daticulocale").text();
        return switch (like.get("datlocprovider").text()) {
            case "i" -> List.of("LOCALE_PROVIDER icu", "ICU_LOCALE " + literal(locale));
            case "b" -> List.of("LOCALE_PROVIDER builtin", "BUILTIN_LOCALE " + literal(locale));
            default -> List.of();
        };
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
