package parity.catalog;

/** The README's table of recipes: the catalog's own words, between two markers. */
public record Readme(String text) {

    private static final String BEGIN = "<!-- recipes -->\n";
    private static final String END = "<!-- /recipes -->";

    public boolean hasTable() {
        return text.contains(BEGIN) && text.indexOf(END) > text.indexOf(BEGIN);
    }

    public String table() {
        return hasTable() ? text.substring(start(), text.indexOf(END)) : "";
    }

    /** The same page with the rows of a catalog. */
    public Readme with(Catalog catalog) {
        return new Readme(text.substring(0, start()) + table(catalog) + text.substring(text.indexOf(END)));
    }

    public static String table(Catalog catalog) {
        var table = new StringBuilder("| recipe | does |\n| --- | --- |\n");
        for (var recipes : new Recipes(catalog.entries()).groups().values()) {
            recipes.forEach(recipe -> table.append("| `%s` | %s |\n".formatted(recipe.name(), recipe.sentence())));
        }
        return table.toString();
    }

    private int start() {
        return text.indexOf(BEGIN) + BEGIN.length();
    }
}
