package architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows between the library's rooms point down, and only down. */
class LibraryRoomsTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("/build/tests/"))
            .importPackages("parity");

    @Test
    void a_room_knows_only_the_rooms_below_it() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("tools")
                .definedBy("parity.launch", "parity.testing", "parity.bench")
                .layer("front")
                .definedBy("parity", "parity.catalog", "parity.ide")
                .layer("recovery")
                .definedBy("parity.recovery", "parity.drill..", "parity.loop")
                .layer("ci")
                .definedBy("parity.ci..")
                .layer("act")
                .definedBy("parity.act")
                .layer("stack")
                .definedBy("parity.stack")
                .layer("plan")
                .definedBy("parity.plan")
                .layer("resource")
                .definedBy("parity.resource..")
                .layer("hands")
                .definedBy(
                        "parity.ports",
                        "parity.platform",
                        "parity.process",
                        "parity.debug",
                        "parity.jvm",
                        "parity.watch")
                .layer("knowledge")
                .definedBy("parity.health", "parity.logs", "parity.data", "parity.images", "parity.environment")
                .layer("compose")
                .definedBy("parity.compose")
                .layer("engine")
                .definedBy("parity.engine")
                .layer("terminal")
                .definedBy("parity.terminal")
                .layer("reading")
                .definedBy(
                        "parity.config", "parity.address", "parity.yaml", "parity.shell", "parity.json", "parity.wire")
                .layer("ground")
                .definedBy("parity.concurrent", "parity.failure", "parity.files")
                .withOptionalLayers(true)
                .whereLayer("tools")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("front")
                .mayOnlyBeAccessedByLayers("tools")
                .whereLayer("recovery")
                .mayOnlyBeAccessedByLayers("front", "tools")
                .whereLayer("act")
                .mayOnlyBeAccessedByLayers("front", "tools")
                .whereLayer("ci")
                .mayOnlyBeAccessedByLayers("act", "front", "tools")
                .whereLayer("ci")
                .mayOnlyAccessLayers("compose", "terminal", "reading", "ground")
                .whereLayer("stack")
                .mayOnlyBeAccessedByLayers("recovery", "front", "tools")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("stack", "recovery", "act", "front", "tools")
                .whereLayer("resource")
                .mayOnlyBeAccessedByLayers("stack", "recovery", "front", "tools")
                .whereLayer("hands")
                .mayOnlyBeAccessedByLayers("resource", "stack", "recovery", "act", "front", "tools")
                .whereLayer("knowledge")
                .mayOnlyBeAccessedByLayers("resource", "hands", "stack", "recovery", "act", "front", "tools")
                .whereLayer("compose")
                .mayOnlyBeAccessedByLayers(
                        "knowledge", "hands", "plan", "stack", "recovery", "ci", "act", "front", "tools")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers(
                        "compose",
                        "knowledge",
                        "resource",
                        "hands",
                        "plan",
                        "stack",
                        "recovery",
                        "act",
                        "front",
                        "tools")
                .whereLayer("terminal")
                .mayOnlyAccessLayers("ground")
                .whereLayer("ground")
                .mayNotAccessAnyLayer()
                .check(LIBRARY);
    }

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching("parity.(*)..").should().beFreeOfCycles().check(LIBRARY);
        slices().matching("parity.drill.(*)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void who_breaks_a_stack_and_who_judges_it_meet_in_the_chronicle_alone() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("drill")
                .definedBy("parity.drill")
                .layer("scene")
                .definedBy("parity.drill.scene")
                .layer("harm")
                .definedBy("parity.drill.harm")
                .layer("client")
                .definedBy("parity.drill.client")
                .layer("sight")
                .definedBy("parity.drill.sight")
                .layer("node")
                .definedBy("parity.drill.node")
                .layer("report")
                .definedBy("parity.drill.report")
                .layer("judgement")
                .definedBy("parity.drill.judgement")
                .layer("figure")
                .definedBy("parity.drill.figure")
                .layer("chronicle")
                .definedBy("parity.drill.chronicle")
                .layer("words")
                .definedBy("parity.drill.fault", "parity.drill.bound")
                .whereLayer("drill")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("scene")
                .mayOnlyBeAccessedByLayers("drill")
                .whereLayer("harm")
                .mayOnlyBeAccessedByLayers("scene", "drill")
                .whereLayer("client")
                .mayOnlyBeAccessedByLayers("scene", "drill")
                .whereLayer("sight")
                .mayOnlyBeAccessedByLayers("scene", "drill")
                .whereLayer("node")
                .mayOnlyBeAccessedByLayers("sight", "client", "harm", "scene")
                .whereLayer("node")
                .mayNotAccessAnyLayer()
                .whereLayer("harm")
                .mayOnlyAccessLayers("node")
                .whereLayer("report")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("judgement")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("figure")
                .mayOnlyBeAccessedByLayers("judgement", "report")
                .whereLayer("chronicle")
                .mayOnlyAccessLayers("words")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .check(LIBRARY);
    }

    @Test
    void only_the_shell_starts_programs_through_zt_exec() {
        noClasses()
                .that()
                .resideOutsideOfPackage("parity.shell")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.zeroturnaround..")
                .check(LIBRARY);
    }
}
