package parity.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import parity.config.Project;
import parity.failure.Failure;
import parity.ide.Arranged.Action;
import parity.json.Json;
import parity.loop.Berths;

/** The files of editors, in a project of several languages. */
class ArrangementTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void services() throws IOException {
        write("parity.yml", """
                services:
                  db: { resource: postgres, password: s3cret }
                  api: { command: java -jar api.jar, needs: [db], env: { API_KEY: hush } }
                  web: { command: npm run dev, dir: frontend }
                  jobs.nightly: { command: python3 jobs.py }
                  other: { command: ./run.sh }
                """);
    }

    @Test
    void vs_code_starts_and_attaches_by_what_each_service_speaks() throws IOException {
        arrange();

        var launch = Json.parse(read(".vscode/launch.json"));
        var tasks = Json.parse(read(".vscode/tasks.json"));
        assertEquals(
                List.of(
                        "parity: dev --debug api java " + port("api"),
                        "parity: attach api java " + port("api"),
                        "parity: dev --debug web node " + port("web"),
                        "parity: attach web node " + port("web"),
                        "parity: dev --debug jobs.nightly debugpy ",
                        "parity: attach jobs.nightly debugpy "),
                launch.get("configurations").items().stream()
                        .map(one -> "%s %s %s"
                                .formatted(
                                        one.get("name").text(),
                                        one.get("type").text(),
                                        one.get("port").text()))
                        .toList());
        var labels = tasks.get("tasks").items().stream()
                .map(one -> one.get("label").text())
                .toList();
        assertEquals(
                List.of(
                        "parity: dev",
                        "parity: dev --debug api",
                        "parity: dev --debug web",
                        "parity: dev --debug jobs.nightly"),
                labels);
        launch.get("configurations").items().stream()
                .map(one -> one.get("preLaunchTask").text())
                .filter(task -> !task.isEmpty())
                .forEach(task -> assertTrue(labels.contains(task), task));
    }

    @Test
    void intellij_gets_a_file_for_each_configuration() throws Exception {
        write("jbang", "#!/bin/sh\n");
        arrange();

        var found = new TreeMap<String, String>();
        for (var file : Set.of("dev", "debug-api", "attach-api", "debug-web", "attach-web", "debug-jobs.nightly")) {
            found.put(file, summary(configuration(file)));
        }
        assertEquals(
                """
                attach-api=parity: attach api Remote  PORT=%d
                attach-web=parity: attach web ChromiumRemoteDebugType %d
                debug-api=parity: dev --debug api ShConfigurationType  SCRIPT_TEXT=./jbang dev --debug api
                debug-jobs.nightly=parity: dev --debug jobs.nightly ShConfigurationType  SCRIPT_TEXT=./jbang dev --debug jobs.nightly
                debug-web=parity: dev --debug web ShConfigurationType  SCRIPT_TEXT=./jbang dev --debug web
                dev=parity: dev ShConfigurationType  SCRIPT_TEXT=./jbang dev all
                """.formatted(port("api"), port("web")),
                found.entrySet().stream().map(one -> one + "\n").reduce("", String::concat));
        assertEquals(6, names(".run").size(), names(".run").toString());
    }

    @Test
    void twice_is_the_same_as_once_and_a_service_that_goes_takes_its_entries_along() throws IOException {
        arrange();
        var before = contents();
        write(".run/parity-mine.run.xml", "<component><configuration name='mine'/></component>");

        var again = arrange();
        assertTrue(again.files().stream().allMatch(file -> file.action() == Action.KEEP), again.toString());
        assertEquals(before, contents());

        write("parity.yml", "services:\n  web: { command: npm run dev, dir: frontend }\n");
        arrange();
        assertEquals(
                List.of(
                        "parity-attach-web.run.xml",
                        "parity-debug-web.run.xml",
                        "parity-dev.run.xml",
                        "parity-mine.run.xml"),
                names(".run"));
        assertFalse(read(".vscode/launch.json").contains("api"));
    }

    @Test
    void nothing_of_what_services_are_told_stands_in_a_file() throws IOException {
        arrange();

        assertFalse(contents().contains("hush"));
        assertFalse(contents().contains("s3cret"));
    }

    @Test
    void a_file_that_is_another_s_or_broken_is_refused_and_nothing_is_changed() throws IOException {
        for (var text :
                List.of("<component", "<component><configuration name='mine'/></component>", "<!DOCTYPE a><a/>", "")) {
            write(".run/parity-dev.run.xml", text);

            var refused = assertThrows(Failure.class, this::arrange);

            assertTrue(
                    refused.getMessage().startsWith("cannot replace .run/parity-dev.run.xml: "), refused.getMessage());
            assertEquals(text, read(".run/parity-dev.run.xml"));
            assertFalse(Files.exists(folder.resolve(".vscode")));
        }
    }

    @Test
    void a_dry_run_writes_nothing_and_an_editor_can_be_named() throws IOException {
        assertEquals(
                List.of(".vscode/launch.json", ".vscode/tasks.json"),
                Arrangement.of(Project.around(folder), Set.of(Editor.VSCODE)).write(true).files().stream()
                        .map(Arranged.File::path)
                        .toList());
        assertEquals(List.of("parity.yml"), names("."));
    }

    private Arranged arrange() {
        return Arrangement.of(Project.around(folder), Set.of()).write(false);
    }

    private int port(String service) {
        return Berths.ofDebugger(Project.around(folder).directory(), service);
    }

    private static String summary(Element configuration) {
        var options = configuration.getElementsByTagName("option");
        var told = IntStream.range(0, options.getLength())
                .mapToObj(at -> (Element) options.item(at))
                .filter(one -> Set.of("PORT", "SCRIPT_TEXT").contains(one.getAttribute("name")))
                .map(one -> " " + one.getAttribute("name") + "=" + one.getAttribute("value"))
                .reduce("", String::concat);
        return "%s %s %s%s"
                .formatted(
                        configuration.getAttribute("name"),
                        configuration.getAttribute("type"),
                        configuration.getAttribute("port"),
                        told);
    }

    private Element configuration(String file) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(".run/parity-" + file + ".run.xml").toFile());
        return (Element) document.getElementsByTagName("configuration").item(0);
    }

    private String contents() throws IOException {
        var all = new ArrayList<String>();
        for (var place : List.of(".vscode", ".run")) {
            for (var name : names(place)) {
                all.add(name.equals("parity-mine.run.xml") ? "" : read(place + "/" + name));
            }
        }
        return String.join("", all);
    }

    private List<String> names(String place) throws IOException {
        try (var files = Files.list(folder.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
