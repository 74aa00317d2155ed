package parity.ci.agreement;

import java.util.ArrayDeque;
import java.util.Deque;

/** Whether a text is XML as far as its tags go: the JDK's parser takes longer to load than all the rest to read. */
final class XmlText {

    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private String trouble = "";

    private XmlText(String text) {
        this.text = text;
    }

    /** False where it is not, which is noted. */
    static boolean isSound(SourceText file, Checkout checkout) {
        var xml = new XmlText(file.text());
        int wrong = xml.firstWrong();
        if (wrong >= 0) {
            checkout.noteUnreadable(file.spot(wrong), "is not XML: " + xml.trouble);
        }
        return wrong < 0;
    }

    /** Where it goes wrong; -1 where it does not. */
    private int firstWrong() {
        int at = text.indexOf('<');
        if (at < 0) {
            return wrong(0, "no tag stands in it");
        }
        while (at >= 0) {
            int end = end(at);
            if (end < 0) {
                return wrong(at, "what begins here does not end");
            }
            if (!isTag(at)) {
                at = text.indexOf('<', end);
                continue;
            }
            if (!fits(at, end)) {
                return at;
            }
            at = text.indexOf('<', end);
        }
        return open.isEmpty() ? -1 : wrong(text.length(), "<%s> is not closed".formatted(open.peek()));
    }

    private int wrong(int at, String why) {
        trouble = why;
        return at;
    }

    private boolean isTag(int at) {
        return !text.startsWith("<!", at) && !text.startsWith("<?", at);
    }

    /** Past a comment, a declaration, a text that is no XML, or a tag. */
    private int end(int at) {
        if (text.startsWith("<!--", at)) {
            return past("-->", at);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return past("]]>", at);
        }
        return text.startsWith("<?", at) ? past("?>", at) : pastTag(at);
    }

    private int past(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private int pastTag(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean fits(int at, int end) {
        boolean closes = text.startsWith("</", at);
        var name = name(at + (closes ? 2 : 1));
        if (name.isEmpty()) {
            wrong(at, "no tag begins here");
        } else if (closes && !name.equals(open.poll())) {
            wrong(at, "</%s> closes nothing".formatted(name));
        } else if (!closes && text.charAt(end - 2) != '/') {
            open.push(name);
        }
        return trouble.isEmpty();
    }

    private String name(int from) {
        int end = from;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean begins = end > from && (Character.isLetter(text.charAt(from)) || text.charAt(from) == '_');
        return begins ? text.substring(from, end) : "";
    }
}
