//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.slf4j:slf4j-nop:2.0.20
//DEPS org.zeroturnaround:zt-exec:1.13.0
//DEPS org.yaml:snakeyaml:2.7
//DEPS org.jspecify:jspecify:1.0.1
//SOURCES parity/Manners.java parity/ProjectReport.java parity/Recipe.java
//SOURCES parity/compose/ComposeCommand.java parity/compose/ComposeComplaint.java parity/compose/ComposeProject.java
//SOURCES parity/compose/ComposeService.java parity/compose/ComposeTalk.java parity/compose/PortCheck.java
//SOURCES parity/compose/PublishedPort.java
//SOURCES parity/concurrent/Together.java
//SOURCES parity/config/ComposeFiles.java parity/config/FixedPort.java parity/config/Keys.java
//SOURCES parity/config/ParityFile.java parity/config/Project.java parity/config/Requires.java
//SOURCES parity/config/Settings.java parity/config/Shape.java parity/config/ShapeCheck.java parity/config/Size.java
//SOURCES parity/config/Version.java
//SOURCES parity/engine/Connection.java parity/engine/Endpoint.java parity/engine/Engine.java parity/engine/Reply.java
//SOURCES parity/failure/Exit.java parity/failure/Failure.java parity/failure/Nearest.java
//SOURCES parity/json/Json.java parity/json/JsonReader.java parity/json/JsonWriter.java
//SOURCES parity/shell/Command.java parity/shell/Outcome.java parity/shell/Program.java
//SOURCES parity/terminal/Report.java parity/terminal/RunLog.java parity/terminal/Secrets.java parity/terminal/Style.java
//SOURCES parity/terminal/Table.java parity/terminal/Terminal.java
//SOURCES parity/yaml/Node.java parity/yaml/Problem.java parity/yaml/Problems.java parity/yaml/Spot.java
//SOURCES parity/yaml/Unreadable.java parity/yaml/YamlReader.java parity/yaml/YamlText.java

/** The library's table of contents: what a recipe gets by naming this one file. */
interface Library {}
