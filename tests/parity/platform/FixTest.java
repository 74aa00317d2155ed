package parity.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.platform.Machine.Installed;
import parity.platform.Machine.User;

class FixTest {

    private static final Diagnosis BARE = failed("engine.installed", "compose.version", "tools.docker");

    @Test
    void debian_12_takes_a_current_engine_from_the_newer_suite_of_its_own_mirror() {
        assertEquals("""
                # Debian GNU/Linux 12 (bookworm) has no Compose 2: apt is shown the newer suite, used only for what is named with it
                printf '%s\\n' 'Types: deb' 'URIs: http://mirror.example/debian' 'Suites: sid' 'Components: main' 'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg' 'Check-Valid-Until: no' | tee /etc/apt/sources.list.d/parity-newer-suite.sources >/dev/null
                printf '%s\\n' 'Package: *' 'Pin: release n=sid' 'Pin-Priority: 1' | tee /etc/apt/preferences.d/parity-newer-suite >/dev/null

                # missing or too old: Docker Engine, Compose
                apt-get update -q
                env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends docker.io/sid docker-cli/sid containerd/sid docker-compose/sid docker-buildx/sid tini-static/sid runc iptables ca-certificates

                # the engine does not run
                sh -c 'setsid dockerd >/var/log/dockerd.log 2>&1 </dev/null &'
                timeout 60 sh -c 'until docker info >/dev/null 2>&1; do sleep 0.2; done'
                """, Fix.plan(BARE, Machines.debian12(Machines.ROOT)).toString());
    }

    @Test
    void debian_13_has_all_of_it_itself_and_an_ordinary_user_joins_the_group() {
        assertEquals("""
                # missing or too old: Docker Engine, Compose
                sudo apt-get update -q
                sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends docker.io docker-cli docker-compose docker-buildx iptables ca-certificates

                # the engine does not run
                sudo systemctl enable --now docker

                # anna may not use the engine (takes effect at the next login)
                sudo usermod -aG docker anna
                """, Fix.plan(BARE, Machines.debian13(Machines.ANNA)).toString());
    }

    @Test
    void ubuntu_calls_compose_by_its_second_version() {
        assertEquals("""
                # missing or too old: Docker Engine, Compose
                apt-get update -q
                env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends docker.io docker-compose-v2 docker-buildx iptables ca-certificates

                # the engine does not run
                systemctl enable --now docker
                """, Fix.plan(BARE, Machines.ubuntu(Machines.ROOT)).toString());
    }

    @Test
    void dockers_own_packages_come_first_where_apt_offers_them() {
        var machine = Machines.debian12(Machines.ROOT).with(new Apt("http://mirror.example/debian", true, false));

        var install = Fix.plan(BARE, machine).steps().getFirst().commands().getLast();

        assertTrue(install.endsWith("docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin"
                + " iptables ca-certificates"));
    }

    @Test
    void act_is_installed_by_go_where_there_is_go() {
        var fix = "go install github.com/nektos/act@latest";
        var diagnosis = new Diagnosis(List.of(finding("tools.act", Verdict.warn("not found", fix))));

        assertEquals("""
                # missing or too old: act, which runs the GitHub workflows here
                go install github.com/nektos/act@latest
                """, Fix.plan(diagnosis, Machines.debian13(Machines.ANNA)).toString());
    }

    @Test
    void fedora_is_told_and_not_touched() {
        var fix = Fix.plan(BARE, Machines.fedora(Machines.ANNA));

        assertFalse(fix.automatic());
        assertEquals("""
                # no engine, or one that is too old
                sudo dnf install -y moby-engine docker-cli docker-compose docker-buildx
                sudo systemctl enable --now docker
                sudo usermod -aG docker anna
                """, fix.toString());
    }

    @Test
    void macos_and_windows_are_told_to_get_docker_desktop() {
        assertEquals("""
                # no engine, or one that is too old
                brew install --cask docker-desktop
                open -a Docker
                """, Fix.plan(BARE, Machines.macos()).toString());
        assertEquals("""
                # no engine, or one that is too old
                wsl --install --no-distribution
                winget install --exact --id Docker.DockerDesktop
                """, Fix.plan(BARE, Machines.windows()).toString());
    }

    @Test
    void who_cannot_become_root_is_told_how() {
        var fix = Fix.plan(BARE, Machines.debian12(new User("anna", false, false, false)));

        assertFalse(fix.automatic());
        assertEquals(
                "su -c './jbang doctor --fix'",
                fix.steps().getFirst().commands().getFirst());
    }

    @Test
    void a_stopped_engine_is_started_and_nothing_is_installed() {
        var machine = Machines.with(Machines.debian13(Machines.ROOT), Installed.DOCKER);

        var fix = Fix.plan(failed("engine.running"), machine);

        assertEquals("# the engine does not run\nsystemctl enable --now docker\n", fix.toString());
    }

    @Test
    void an_old_compose_alone_leaves_a_running_engine_alone() {
        var machine = Machines.with(Machines.debian12(Machines.ROOT), Installed.DOCKER);

        var fix = Fix.plan(failed("compose.version"), machine);

        assertEquals(2, fix.steps().size());
        assertTrue(fix.steps().getLast().commands().getLast().endsWith(" docker-compose/sid"));
    }

    @Test
    void who_is_in_the_group_already_is_not_added_again() {
        var anna = new User("anna", false, true, true);

        assertTrue(
                Fix.plan(failed("engine.permission"), Machines.debian13(anna)).isNothing());
        assertFalse(Fix.plan(failed("engine.permission"), Machines.debian13(Machines.ANNA))
                .isNothing());
    }

    @Test
    void small_tools_that_debian_has_are_installed_and_the_others_left() {
        var ailing = new Diagnosis(List.of(warned("tools.debootstrap"), warned("tools.git"), warned("tools.act")));

        var install = Fix.plan(ailing, Machines.debian13(Machines.ROOT)).steps().getFirst();

        assertEquals("missing or too old: debootstrap, git", install.cause());
        assertTrue(install.commands().getLast().endsWith(" debootstrap git"));
    }

    @Test
    void a_well_machine_needs_nothing() {
        assertTrue(Fix.plan(failed(), Machines.debian12(Machines.ROOT)).isNothing());
        assertTrue(Fix.plan(failed("resources.memory"), Machines.fedora(Machines.ROOT))
                .isNothing());
    }

    private static Diagnosis failed(String... ids) {
        return new Diagnosis(Arrays.stream(ids)
                .map(id -> finding(id, Verdict.missing("not there", "")))
                .toList());
    }

    private static Finding warned(String id) {
        return finding(id, Verdict.warn("not there", ""));
    }

    private static Finding finding(String id, Verdict verdict) {
        return Finding.of(Check.of(id, id, () -> verdict), verdict);
    }
}
