package parity.drill.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.drill.judgement.Told.ms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import parity.drill.bound.Bound;
import parity.drill.chronicle.Sighting;
import parity.drill.chronicle.Sighting.Role;
import parity.drill.chronicle.Write;
import parity.drill.chronicle.Write.Fate;
import parity.drill.judgement.Expectations;
import parity.drill.judgement.Rounds;
import parity.drill.judgement.Told;
import parity.failure.Failure;
import parity.terminal.Secrets;

class DrillPageTest {

    private static final String EVIL = "<script>alert('x')</script> & \"quoted\" \u0000\u001B[31m ]]>";

    @TempDir
    Path folder;

    private final Told told = Told.failover();

    @Test
    void is_one_well_formed_file_without_script_or_anything_from_outside() throws Exception {
        var html = page(told);

        var document = parsed(html);

        assertEquals("html", document.getDocumentElement().getTagName());
        assertEquals(1, document.getElementsByTagName("svg").getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        for (var outside : List.of("http:", "https:", "src=", "href=", "url(", "@import")) {
            assertFalse(html.contains(outside), outside);
        }
    }

    @Test
    void has_a_lane_for_the_fault_the_client_and_every_node() throws Exception {
        var lanes = elements(parsed(page(told)), "text", "lane")
                .map(Element::getTextContent)
                .toList();

        assertEquals(List.of("fault", "writes", "reads", "patroni1", "patroni2", "patroni3"), lanes);
    }

    @Test
    void draws_who_led_when_and_how_long_the_client_waited() throws Exception {
        var document = parsed(page(told));

        assertEquals(2, elements(document, "rect", "primary").count());
        assertEquals(
                List.of("20.5 s"),
                elements(document, "text", "gap").map(Element::getTextContent).toList());
        // The fault is at 1 s of a picture from 0 to 29 s, 870 columns wide.
        var fault = elements(document, "rect", "fault").findFirst().orElseThrow();
        assertEquals("160", fault.getAttribute("x"));
        assertEquals("630", fault.getAttribute("width"));
    }

    @Test
    void marks_two_primaries_across_all_lanes() throws Exception {
        told.looks.removeIf(look -> look.node().equals("patroni1") && look.at().equals(ms(22_000)));
        told.looks.add(new Sighting(ms(22_000), "patroni1", Role.PRIMARY, true, ""));

        assertEquals(1, elements(parsed(page(told)), "rect", "two").count());
    }

    @Test
    void what_others_wrote_is_only_text() throws Exception {
        told.fault = EVIL;
        told.old = EVIL;
        told.settings.put(EVIL, EVIL);
        told.writes.add(new Write(9_000, ms(1010), ms(1020), Fate.REFUSED, EVIL));
        told.looks.add(new Sighting(ms(1000), EVIL, Role.REPLICA, false, EVIL));
        told.bound = new Bound(ms(25_000), EVIL);

        var document = parsed(page(told));

        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(document.getDocumentElement().getTextContent().contains("<script>alert('x')</script> & \"quoted\""));
    }

    @Test
    void passwords_stay_out_of_it() {
        Secrets.learn("DRILL_PASSWORD", "s3cret<&>word");
        told.writes.add(new Write(9_000, ms(1010), ms(1020), Fate.REFUSED, "login with s3cret<&>word failed"));

        var html = page(told);

        assertTrue(html.contains("login with *** failed"));
        assertFalse(html.contains("s3cret"));
    }

    @Test
    void thousands_of_writes_become_a_few_bars() throws Exception {
        var bars = elements(parsed(page(told)), "rect", "good").count();

        assertTrue(bars < 10, bars + " bars");
    }

    @Test
    void a_round_in_which_nothing_was_seen_has_a_page_too() throws Exception {
        told.writes.clear();
        told.reads.clear();
        told.looks.clear();
        told.present.clear();

        var document = parsed(page(told));

        assertTrue(document.getDocumentElement().getTextContent().contains("worthless: nothing was written"));
    }

    @Test
    void a_shop_has_a_lane_of_its_own() throws Exception {
        var without = parsed(page(told));

        var with = parsed(page(told.withShop(1000, 22_000)));

        assertEquals(
                elements(without, "text", "lane").count() + 1,
                elements(with, "text", "lane").count());
        assertTrue(elements(with, "text", "lane")
                .anyMatch(lane -> lane.getTextContent().equals("the shop")));
        assertTrue(elements(with, "text", "gap")
                .anyMatch(gap -> gap.getTextContent().equals("21.3 s")));
    }

    @Test
    void a_page_of_several_rounds_has_them_all() throws Exception {
        var rounds = Rounds.of(List.of(told.chronicle(), Told.calm().chronicle()), Expectations.USUAL);

        var document = parsed(new DrillPage(new DrillReport(rounds)).html());

        assertEquals(2, document.getElementsByTagName("svg").getLength());
        assertEquals(2, document.getElementsByTagName("h2").getLength());
    }

    @Test
    void a_page_says_what_failed_after_its_rounds() throws Exception {
        var report = new DrillReport(report(told).rounds(), Optional.empty(), Optional.of("round 2 of 20: <gone>"));

        var document = parsed(new DrillPage(report).html());

        assertTrue(elements(document, "p", "failed")
                .anyMatch(words -> words.getTextContent().equals("failed: round 2 of 20: <gone>")));
    }

    @Test
    void the_axis_counts_from_the_fault_in_round_steps() {
        assertEquals(
                List.of(0L, 2L, 4L, 6L, 8L, 10L, 12L, 14L, 16L, 18L, 20L, 22L, 24L, 26L, 28L),
                new Scale(ms(0), ms(29_000), ms(1000)).ticks());
        assertEquals(List.of(-2L, -1L, 0L, 1L, 2L, 3L), new Scale(ms(3000), ms(8_000), ms(5000)).ticks());
    }

    @Test
    void is_written_whole_and_takes_the_place_of_an_earlier_one() throws IOException {
        var file = folder.resolve("reports/drill.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "earlier");

        new DrillPage(report(told)).writeTo(file);

        assertEquals(page(told), Files.readString(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").resolve("drill.html");

        var failure = assertThrows(Failure.class, () -> new DrillPage(report(told)).writeTo(file));

        assertTrue(failure.getMessage().startsWith("cannot write the report " + file), failure.getMessage());
    }

    private static Stream<Element> elements(Document document, String name, String look) {
        var found = new ArrayList<Element>();
        var all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("class").equals(look)) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static Document parsed(String html) throws Exception {
        var xml = html.replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page(Told told) {
        return new DrillPage(report(told)).html();
    }

    private static DrillReport report(Told told) {
        return new DrillReport(Rounds.of(List.of(told.chronicle()), Told.expecting("leader changes within 30 s")));
    }
}
