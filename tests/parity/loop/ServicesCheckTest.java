package parity.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Project;
import parity.config.Service;
import parity.resource.Facts;
import parity.resource.Kind;
import parity.resource.Resource;
import parity.resource.Wish;
import parity.yaml.Problems;

/** Mistakes between what is written and what there is. */
class ServicesCheckTest {

    @TempDir
    private Path folder;

    @Test
    void all_of_them_are_named_at_once_where_they_stand() throws IOException {
        Files.createDirectories(folder.resolve("api/src"));

        assertEquals("""
                parity.yml:3:19: 'services.db.resource': no resource 'postgrse'; there are: postgres, mysql, mariadb, redis, dynamodb; did you mean 'postgres'?
                parity.yml:4:57: 'services.old.version': no PostgreSQL 9 for the embedded engine, which has 14, 15, 16, 17, 18; take one of them, or say engine: docker
                parity.yml:4:67: 'services.old.seed': there is no file seeds/a.sql that can be read
                parity.yml:5:35: 'services.cache.user': cache has no database and no user of its own: Redis knows neither
                parity.yml:6:40: 'services.far.deployed': no address such as postgresql://host:5432/db: no host in it
                parity.yml:7:42: 'services.mail.volumes': 'data:/data' must be from:to, two paths such as ./data:/data
                parity.yml:8:19: 'services.pay.compose': there are no compose files in FOLDER
                parity.yml:9:29: 'services.web.dir': there is no folder wbe
                parity.yml:10:47: 'services.api.watch': 'scr/**' can match nothing: there is no scr
                parity.yml:10:55: 'services.api.watch': 'src/{a' is no pattern: Missing '}
                parity.yml:10:65: 'services.api.watch': 'pmo.xml' can match nothing: there is no pmo.xml""", mistakes("""
                name: wrong
                services:
                  db: { resource: postgrse }
                  old: { resource: postgres, engine: embedded, version: 9, seed: [seeds/a.sql] }
                  cache: { resource: redis, user: me }
                  far: { resource: postgres, deployed: nowhere }
                  mail: { image: mail, volumes: [./m:/m, data:/data] }
                  pay: { compose: payments }
                  web: { command: run, dir: wbe, watch: [src] }
                  api: { command: run, dir: api, watch: [src, scr/**, 'src/{a', pmo.xml] }
                """).replace(folder.toString(), "FOLDER"));
    }

    @Test
    void a_reference_leads_somewhere_and_to_who_is_there_before() throws IOException {
        assertEquals("""
                parity.yml:3:19: 'services.api.command': ${services.web.usr} is not there; web has host, port, url
                parity.yml:4:13: 'services.api.env.A': ${services.dv.url} refers to no service; did you mean 'db'?
                parity.yml:4:38: 'services.api.env.B': ${services.db} is no reference; write it as ${services.NAME.url}
                parity.yml:4:59: 'services.api.env.C': ${service.db.url} is no reference; write it as ${services.NAME.url}
                parity.yml:4:83: 'services.api.env.D': ${services.db.url} is known once db is ready; put it into 'needs'""", mistakes("""
                services:
                  db: { resource: postgres }
                  api: { command: '${services.web.usr} ${services.web.url}', env: {
                         A: '${services.dv.url}', B: '${services.db}', C: '${service.db.url}', D: '${services.db.url}' } }
                  web: { command: '$HOME ${services.api.url} ${services.db.jdbc_url}', needs: [mid] }
                  mid: { command: run, needs: [db] }
                """));
    }

    @Test
    void a_reference_in_any_text_is_looked_at() throws IOException {
        assertEquals("""
                parity.yml:2:36: 'services.db.seed': there is no file a that can be read
                parity.yml:2:39: 'services.db.seed': ${services.api.prt} is not there; api has host, port, url
                parity.yml:3:37: 'services.far.deployed': ${services.db.url} is known once db is ready; put it into 'needs'
                parity.yml:4:29: 'services.api.dir': ${services.db.port} is known once db is ready; put it into 'needs'
                parity.yml:4:63: 'services.api.watch': ${services.mial.port} refers to no service; did you mean 'mail'?
                parity.yml:5:18: 'services.mail.image': ${services.hub.port} refers to no service""", mistakes("""
                services:
                  db: { resource: postgres, seed: [a, '${services.api.prt}.sql'], password: 'shop${services.api.port}' }
                  far: { resource: redis, deployed: '${services.db.url}' }
                  api: { command: run, dir: '${services.db.port}', watch: [a, '${services.mial.port}', '${services.mail.port}'] }
                  mail: { image: 'localhost:${services.hub.port}/mail', needs: [api] }
                """));
    }

    @Test
    void the_facts_of_a_kind_are_called_as_is_said() {
        for (var kind : Kind.values()) {
            var resource = Resource.of(Wish.of("db", kind.word()), "test", folder);

            assertEquals(
                    Facts.names(kind).stream().sorted().toList(),
                    new Facts(resource, "localhost", 1)
                            .byName().keySet().stream().sorted().toList());
        }
    }

    private String mistakes(String text) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), text);
        var problems = new Problems();
        var project = Project.around(folder, problems);
        assertEquals(List.of(), problems.inOrder());
        List<Service> services = List.copyOf(project.settings().services().values());
        new ServicesCheck(project, problems).check(services);
        return problems.inOrder().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
