//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.slf4j:slf4j-nop:2.0.20
//DEPS org.zeroturnaround:zt-exec:1.13.0
//DEPS org.yaml:snakeyaml:2.7
//DEPS org.jspecify:jspecify:1.0.1
//SOURCES parity/Manners.java parity/Recipe.java
//SOURCES parity/concurrent/Together.java
//SOURCES parity/engine/Connection.java parity/engine/Endpoint.java parity/engine/Engine.java parity/engine/Reply.java
//SOURCES parity/failure/Exit.java parity/failure/Failure.java parity/failure/Nearest.java
//SOURCES parity/json/Json.java parity/json/JsonReader.java parity/json/JsonWriter.java
//SOURCES parity/platform/Apt.java parity/platform/Check.java parity/platform/Checkup.java parity/platform/Consent.java
//SOURCES parity/platform/DebianImage.java parity/platform/Diagnosis.java parity/platform/DockerPackages.java
//SOURCES parity/platform/EngineChecks.java parity/platform/EngineState.java parity/platform/Finding.java
//SOURCES parity/platform/Fix.java parity/platform/Installation.java parity/platform/Level.java
//SOURCES parity/platform/Lines.java parity/platform/Machine.java parity/platform/Needs.java parity/platform/Once.java
//SOURCES parity/platform/Packages.java parity/platform/PlatformChecks.java parity/platform/Release.java
//SOURCES parity/platform/ResourceChecks.java parity/platform/Script.java parity/platform/Size.java
//SOURCES parity/platform/Space.java parity/platform/Step.java parity/platform/Surgery.java parity/platform/Tool.java
//SOURCES parity/platform/ToolChecks.java parity/platform/Usage.java parity/platform/Verdict.java
//SOURCES parity/platform/Version.java
//SOURCES parity/shell/Command.java parity/shell/Outcome.java parity/shell/Program.java
//SOURCES parity/terminal/Report.java parity/terminal/RunLog.java parity/terminal/Secrets.java parity/terminal/Style.java
//SOURCES parity/terminal/Table.java parity/terminal/Terminal.java
//FILES parity/infrastructure/base-image/build.sh=../infrastructure/base-image/build.sh

/** The library's table of contents: what a recipe gets by naming this one file. */
interface Library {}
